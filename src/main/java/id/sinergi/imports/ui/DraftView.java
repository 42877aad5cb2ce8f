package id.sinergi.imports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.imports.Drafts;
import id.sinergi.imports.Look;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Polling;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file before its import, while it is read and afterwards. It can be left and found again until it is decided. */
@Route("impor/periksa")
@PageTitle("import.draft")
@StyleSheet("context://frontend/styles/imports.css")
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class DraftView extends Div implements HasUrlParameter<String> {

    private final transient Texts texts;
    private final transient ImportWords words;
    private final transient Drafts drafts;
    private final transient Polling polling = new Polling(this, this::refresh);
    private transient @Nullable DraftPanel panel;
    private @Nullable UUID id;

    DraftView(Texts texts, ImportWords words, Drafts drafts) {
        this.texts = texts;
        this.words = words;
        this.drafts = drafts;
        addClassName("import");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = UUID.fromString(parameter);
        } catch (IllegalArgumentException e) {
            id = null;
        }
        panel = null;
        if (isAttached()) {
            poll();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        poll();
    }

    private void poll() {
        getUI().filter(ui -> refresh()).ifPresent(polling::start);
    }

    /** Draws the file as it is now; whether it goes on. */
    private boolean refresh() {
        var look = id == null ? Result.<Look>refused(Refusal.notFound("import.draft")) : drafts.look(id);
        return switch (look) {
            case Result.Done<Look>(var now) -> show(now);
            case Result.Refused<Look>(var refusal) -> {
                removeAll();
                add(
                        new PageHeader(texts.get("import.draft"), null).over(up()),
                        new EmptyState(VaadinIcon.FILE_SEARCH, texts.get("import.draft.gone"), refusal.say(texts)));
                yield false;
            }
        };
    }

    private boolean show(Look look) {
        var importId = look.importId();
        if (importId != null) {
            follow(importId);
            return false;
        }
        if (panel == null) {
            panel = new DraftPanel(texts, words, drafts, this::acted, () -> discard(look.id()));
            removeAll();
            add(new PageHeader(texts.get("import.check", look.fileName()), about(look)).over(up()), panel);
        }
        panel.show(look);
        return look.state().goesOn();
    }

    /** Whoever comes back to it later is shown the way, so that the browser's back button does not lead here and there. */
    private void follow(UUID importId) {
        if (panel != null) {
            getUI().ifPresent(ui -> ui.navigate(ImportView.class, importId.toString()));
            return;
        }
        removeAll();
        add(
                new PageHeader(texts.get("import.draft"), null).over(up()),
                new EmptyState(
                        VaadinIcon.FILE_SEARCH,
                        texts.get("import.draft.QUEUED"),
                        texts.get("import.draft.queued"),
                        new RouterLink(texts.get("import.receipt"), ImportView.class, importId.toString())));
    }

    private String about(Look look) {
        var village = look.village();
        return words.kind(look.kind()) + (village == null ? "" : " · " + words.village(village));
    }

    private void acted(Result<Look> result) {
        if (result instanceof Result.Refused<Look>(var refusal)) {
            Notices.refused(refusal);
            panel = null;
        }
        poll();
    }

    private void discard(UUID draft) {
        var result = drafts.discard(draft);
        if (result instanceof Result.Done<Look>) {
            getUI().ifPresent(ui -> ui.navigate(ImportsView.class));
        } else {
            acted(result);
        }
    }

    private Component up() {
        return new RouterLink(texts.get("menu.imports"), ImportsView.class);
    }
}

package id.sinergi.coverage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import id.sinergi.coverage.Boundaries;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Confirm;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.UploadWords;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;

/** Where an administrator brings the outlines that the coverage map is drawn from. */
@Route("batas-wilayah")
@PageTitle("menu.boundaries")
@Menu(title = "menu.boundaries", order = 95, icon = "vaadin:map-marker")
@StyleSheet("context://frontend/styles/coverage.css")
@RolesAllowed("ADMIN")
class BoundariesView extends Div {

    private static final int NAMED = 20;

    private final transient Texts texts;
    private final transient Boundaries boundaries;
    private final Paragraph held = new Paragraph();
    private final Paragraph answer = new Paragraph();
    private final Upload upload;

    BoundariesView(Texts texts, Boundaries boundaries) {
        this.texts = texts;
        this.boundaries = boundaries;
        upload = new Upload(this::receive);
        upload.setI18n(UploadWords.of(
                texts.get("refusal.boundary.tooLarge", Boundaries.LARGEST >> 20), texts.get("boundary.type")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Boundaries.LARGEST);
        upload.setAcceptedFileExtensions(".geojson", ".json");
        upload.addFileRejectedListener(event -> say(event.getErrorMessage()));
        answer.getElement().setAttribute("role", "status");
        var clear = new Button(
                texts.get("boundary.clear"),
                event -> Confirm.ask(
                        texts.get("boundary.clear"),
                        texts.get("boundary.clear.text"),
                        texts.get("boundary.clear"),
                        this::clear));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        var card = new Card(
                texts.get("boundary.load"), new Paragraph(texts.get("boundary.about")), held, upload, answer, clear);
        card.addClassName("boundaries");
        add(new PageHeader(texts.get("menu.boundaries"), texts.get("boundary.purpose")), card);
        showHeld();
    }

    private void receive(UploadEvent event) throws IOException {
        var result = boundaries.load(event.getFileName(), event.getInputStream());
        event.getUI().access(() -> {
            upload.clearFileList();
            say(
                    switch (result) {
                        case Result.Refused<Boundaries.Loaded>(var refusal) -> refusal.say(texts);
                        case Result.Done<Boundaries.Loaded>(var loaded) -> words(loaded);
                    });
            showHeld();
        });
    }

    private String words(Boundaries.Loaded loaded) {
        var taken = texts.get("boundary.taken", Numbers.whole(loaded.taken()));
        return loaded.unknown().isEmpty() ? taken : taken + " " + unknown(loaded.unknown());
    }

    private String unknown(List<String> codes) {
        return texts.get(
                "boundary.unknown",
                Numbers.whole(codes.size()),
                String.join(", ", codes.subList(0, Math.min(NAMED, codes.size()))));
    }

    private void clear() {
        boundaries.clear().orThrow();
        say("");
        showHeld();
    }

    private void say(String text) {
        answer.setText(text);
    }

    private void showHeld() {
        var now = boundaries.held();
        held.setText(texts.get("boundary.held", Numbers.whole(now.villages()), Numbers.whole(now.districts())));
    }
}

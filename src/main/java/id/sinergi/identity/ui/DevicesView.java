package id.sinergi.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.sinergi.identity.KnownDevice;
import id.sinergi.identity.OwnDevices;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Confirm;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The browsers on which one's own account is known; reached from the person's menu. */
@Route("perangkat")
@PermitAll
class DevicesView extends Div implements HasDynamicTitle {

    private final transient OwnDevices devices;
    private final transient Texts texts;
    private final transient Dates dates;
    private final Div content = new Div();

    DevicesView(OwnDevices devices, Texts texts, Dates dates) {
        this.devices = devices;
        this.texts = texts;
        this.dates = dates;
        addClassName("page");
        add(new PageHeader(texts.get("devices.title"), texts.get("devices.purpose")), content);
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("devices.title");
    }

    private void show() {
        content.removeAll();
        var known = devices.list();
        if (known.isEmpty()) {
            content.add(new EmptyState(VaadinIcon.LAPTOP, texts.get("devices.none"), texts.get("devices.none.text")));
            return;
        }
        content.add(Part.of(() -> rows(known)));
    }

    private Component rows(List<KnownDevice> known) {
        var rows = new RowList<KnownDevice>(texts.get("devices.title"), one -> Long.toString(one.id()))
                .main(texts.get("devices.device"), this::device)
                .text(texts.get("devices.since"), one -> dates.shortDayAndTime(one.since()), RowList.WIDE_ONLY)
                .text(texts.get("devices.lastAt"), one -> dates.shortDayAndTime(one.lastAt()))
                .column("", this::takeBack, RowList.ACTIONS);
        rows.setRows(known);
        return rows;
    }

    private Component device(KnownDevice one) {
        var mark = new Span(texts.get("devices.mark", one.mark()));
        mark.addClassNames("cell-first", "cut");
        var from = new Span(texts.get("devices.from", address(one)));
        from.addClassNames("cell-second", "cut");
        return new Div(mark, from);
    }

    private String address(KnownDevice one) {
        return one.address().isEmpty() ? texts.get("devices.address.unknown") : one.address();
    }

    private Component takeBack(KnownDevice one) {
        var button = new Button(
                texts.get("devices.takeBack"),
                event -> Confirm.ask(
                        texts.get("devices.takeBack"),
                        texts.get("devices.takeBack.text", one.mark()),
                        texts.get("devices.takeBack"),
                        () -> takenBack(one)));
        button.setAriaLabel(texts.get("devices.takeBack.one", one.mark()));
        return button;
    }

    private void takenBack(KnownDevice one) {
        switch (devices.takeBack(one.id())) {
            case Result.Done<String>(var mark) -> Notices.done(texts.get("devices.takenBack", mark));
            case Result.Refused<String>(var refusal) -> Notices.refused(refusal);
        }
        show();
    }
}

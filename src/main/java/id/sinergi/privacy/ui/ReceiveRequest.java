package id.sinergi.privacy.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.privacy.SubjectRequest.Identity;
import id.sinergi.privacy.SubjectRequest.Kind;
import id.sinergi.privacy.SubjectRequests;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.FreeText;
import java.util.function.Consumer;

/** What an officer writes down at the counter. */
final class ReceiveRequest {

    private final SubjectRequests requests;
    private final Texts texts;
    private final Consumer<String> received;
    private final DialogFields fields;
    private final RadioButtonGroup<Kind> kind;
    private final TextField nik;
    private final TextField name;
    private final TextField contact;
    private final RadioButtonGroup<Identity> identity;
    private final TextArea wish;

    ReceiveRequest(SubjectRequests requests, Texts texts, Consumer<String> received) {
        this.requests = requests;
        this.texts = texts;
        this.received = received;
        fields = new DialogFields(texts, "field.name.request.");
        kind = fields.named("kind", new RadioButtonGroup<>());
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> texts.get("privacy.request.kind." + one.name()));
        nik = FreeText.forNumbers(fields.named("nik", new TextField()));
        name = fields.named("name", new TextField());
        contact = fields.named("contact", new TextField());
        identity = fields.named("identity", new RadioButtonGroup<>());
        identity.setItems(Identity.values());
        identity.setItemLabelGenerator(one -> texts.get("privacy.identity." + one.name()));
        wish = fields.text("wish", "");
    }

    void open() {
        new FormDialog(
                        texts.get("privacy.request.receive"),
                        () -> fields.refused(
                                requests.receive(new SubjectRequests.Received(
                                        kind.getValue(),
                                        nik.getValue(),
                                        name.getValue(),
                                        contact.getValue(),
                                        identity.getValue(),
                                        wish.getValue())),
                                received),
                        fields.all())
                .open();
    }
}

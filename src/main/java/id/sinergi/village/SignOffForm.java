package id.sinergi.village;

import id.sinergi.village.RemarkRepository.Step;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The village head signs the data, or sends it back. Never the person who entered it. */
@Component
class SignOffForm extends AcceptanceForm {

    private final CollectionRepository collections;

    SignOffForm(
            FormParts parts,
            CollectionRepository collections,
            RemarkRepository remarks,
            ApplicationEventPublisher events,
            Clock clock) {
        super("signOff", "signed", Step.SIGN_OFF, parts, remarks, events, clock);
        this.collections = collections;
    }

    @Override
    public String key() {
        return "village.signOff";
    }

    @Override
    public String stage() {
        return "signoff";
    }

    @Override
    void accept(Collection collection, String by) {
        collections.signed(collection, by);
    }
}

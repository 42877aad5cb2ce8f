package id.sinergi.village;

import id.sinergi.registry.Duplicates;
import id.sinergi.village.RemarkRepository.Step;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The office compares what came in with what was expected, and approves or sends back. Never who entered the data. */
@Component
class ReviewCompletenessForm extends AcceptanceForm {

    private final CollectionRepository collections;
    private final Duplicates duplicates;

    ReviewCompletenessForm(
            FormParts parts,
            CollectionRepository collections,
            Duplicates duplicates,
            RemarkRepository remarks,
            ApplicationEventPublisher events,
            Clock clock) {
        super("review", "approved", Step.REVIEW, parts, remarks, events, clock);
        this.collections = collections;
        this.duplicates = duplicates;
    }

    @Override
    public String key() {
        return "village.reviewCompleteness";
    }

    @Override
    public String stage() {
        return "review";
    }

    /** What is complete is compared with the whole regency, so that the next step knows whom to ask about. */
    @Override
    void accept(Collection collection, String by) {
        collections.reviewed(collection, by);
        duplicates.find(collection.villageCode());
    }
}

package id.sinergi.letters;

import id.sinergi.identity.Agency;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a line of the register.
 *
 * @param number {@code null} while it has none
 * @param addressee first line
 * @param means how it was last sent, with the dates of that sending
 * @param villageCode the village it is about, where its case has many
 */
public record RegisterEntry(
        UUID id,
        String caseNumber,
        Agency agency,
        String kind,
        @Nullable String number,
        LocalDate date,
        String subject,
        String addressee,
        LetterState state,
        Delivery.@Nullable Means means,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate returnedOn,
        @Nullable String villageCode) {

    List<String> areas() {
        return villageCode == null ? List.of() : List.of(villageCode);
    }
}

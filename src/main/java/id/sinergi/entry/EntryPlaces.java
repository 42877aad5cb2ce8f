package id.sinergi.entry;

import id.sinergi.shared.Result;
import org.jspecify.annotations.Nullable;

/** Knows for which cases people are entered one by one, and who may: for the feature whose cases they are. */
public interface EntryPlaces {

    /**
     * Where people are entered.
     *
     * @param expected how many, where a number is expected
     */
    record Place(
            String caseNumber,
            String villageCode,
            String villageName,
            String round,
            @Nullable Long expected,
            @Nullable String instructions) {}

    /** The place of a case, if the current user may enter people there now; else why not. */
    Result<Place> find(String caseNumber);

    /** The same, which stays so until the caller's transaction ends. */
    Result<Place> hold(String caseNumber);
}

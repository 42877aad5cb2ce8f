package id.sinergi.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody was given of one list of people by one filter on one day.
 *
 * @param filter criteria by code, such as {@code area=74.02.18 membership=NONE}; empty for all
 * @param records records given, each time they were
 * @param looks pages and files
 */
public record Reading(
        long id,
        LocalDate day,
        String by,
        String agency,
        PeopleList list,
        String filter,
        long records,
        int looks,
        Instant firstAt,
        Instant lastAt) {}

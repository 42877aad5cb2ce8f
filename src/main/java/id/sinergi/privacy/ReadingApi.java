package id.sinergi.privacy;

import id.sinergi.registry.Reading;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read how many records of people, when and by which filter; names nobody but the readers. */
@RestController
@Tag(name = "Privacy")
@PermitAll
class ReadingApi {

    private final PeopleReadings readings;
    private final Clock clock;

    ReadingApi(PeopleReadings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    @Schema(name = "PeopleReading")
    record View(
            LocalDate day,
            String by,
            String agency,
            String list,
            String filter,
            long records,
            int looks,
            OffsetDateTime firstAt,
            OffsetDateTime lastAt) {}

    /** Of the last seven days, or of those from {@code from} to {@code to}. */
    @Operation(summary = "Who was given how many records of people, by day, list and filter")
    @GetMapping("/api/v1/people-readings")
    Result<Slice<View>> list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return readings.list(from, to, limit, cursor).map(slice -> slice.map(this::view));
    }

    private View view(Reading one) {
        return new View(
                one.day(),
                one.by(),
                one.agency(),
                one.list().name().toLowerCase(Locale.ROOT),
                one.filter(),
                one.records(),
                one.looks(),
                at(one.firstAt()),
                at(one.lastAt()));
    }

    private OffsetDateTime at(Instant time) {
        return time.atZone(clock.getZone()).toOffsetDateTime();
    }
}

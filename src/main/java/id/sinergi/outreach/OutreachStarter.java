package id.sinergi.outreach;

import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseStarter;
import id.sinergi.outreach.Campaigns.NewCampaign;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Shape;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a campaign for programs. Fields of the request: {@code name} (also accepted as {@code subject}), {@code from}
 * and {@code to} (ISO dates), {@code goal} (registrations, from 1), {@code budget} (whole rupiah), and optionally
 * {@code villages} (list of codes; without it the villages with the largest gaps are proposed).
 */
@Component
class OutreachStarter implements CaseStarter {

    /** What a request may hold. */
    @Schema(name = "NewCampaign")
    record Asked(
            String kind,
            @Nullable String name,

            @Schema(description = "The same as name") @Nullable
            String subject,

            LocalDate from,
            LocalDate to,
            @Schema(description = "Registrations aimed at") Integer goal,
            @Schema(description = "Whole rupiah") Long budget,

            @Schema(description = "Codes; without them the villages with the largest gaps are proposed") @Nullable
            List<String> villages) {}

    private final Campaigns campaigns;

    OutreachStarter(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.OUTREACH_CAMPAIGN;
    }

    @Override
    public Class<? extends Record> request() {
        return Asked.class;
    }

    @Override
    public Result<String> open(Map<String, Object> request) {
        if (!campaigns.mayOpen()) {
            return Result.refused(Refusal.forbidden("outreach.disnakerOnly"));
        }
        var reader = new Reader(request, new ArrayList<>());
        Shape.oneOf("name", "subject", request, reader.errors());
        var name = reader.text("name", "subject");
        var from = reader.date("from");
        var to = reader.date("to");
        var goal = reader.number("goal", Campaigns.LARGEST_GOAL);
        var budget = reader.number("budget", 1_000_000_000_000_000L);
        var villages = reader.texts("villages");
        return reader.errors().isEmpty()
                ? campaigns.open(new NewCampaign(
                        Objects.requireNonNull(name),
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(to),
                        goal.intValue(),
                        budget,
                        villages))
                : Result.refused(Refusal.fields(reader.errors()));
    }

    private record Reader(Map<String, Object> request, List<FieldError> errors) {

        @Nullable
        String text(String field, String otherName) {
            var given = Shape.text(field, otherName, request);
            if (given == null) {
                errors.add(new FieldError(field, "required"));
            }
            return given;
        }

        @Nullable
        LocalDate date(String field) {
            var text = text(field, field);
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                errors.add(new FieldError(field, "notADate"));
                return null;
            }
        }

        Long number(String field, long most) {
            var number = request.get(field) instanceof Number given ? given.longValue() : null;
            if (number == null) {
                errors.add(new FieldError(field, "required"));
                return 0L;
            }
            if (number < 0 || number > most) {
                errors.add(number < 0 ? new FieldError(field, "negative") : new FieldError(field, "tooBig", most));
            }
            return number;
        }

        List<String> texts(String field) {
            return request.get(field) instanceof List<?> list
                    ? list.stream().map(Object::toString).toList()
                    : List.of();
        }
    }
}

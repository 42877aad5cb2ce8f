package id.sinergi.entry;

import id.sinergi.registry.WorkerForm;
import id.sinergi.shared.Length;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of the form, by the columns of an import file, and how they become what the registry takes. */
final class PersonFields {

    private static final Set<String> KNOWN = Set.of(
            "nik",
            "nama",
            "tanggallahir",
            "sex",
            "status_kerja",
            "pekerjaan_id",
            "pemberi_kerja",
            "penghasilan",
            "desil",
            "telepon",
            "alamat",
            "no_kk");

    private static final List<String> FREE_TEXTS = List.of("nama", "pemberi_kerja", "alamat", "telepon");

    private PersonFields() {}

    /** Why what was typed is not even kept for its correction. */
    static Optional<FieldError> wrong(String field, @Nullable String value) {
        return FREE_TEXTS.contains(field) && PersonalNumber.isIn(value)
                ? Optional.of(new FieldError(field, "personalNumber"))
                : Length.TEXT.tooLong(field, value);
    }

    static boolean isKnown(String field) {
        return KNOWN.contains(field);
    }

    /** Refused by field where a date or a number cannot be read; every further rule is the registry's. */
    static Result<WorkerForm> form(String village, Map<String, String> values) {
        var errors = new ArrayList<FieldError>();
        var form = new WorkerForm(
                village,
                values.get("nik"),
                values.get("nama"),
                date(values, errors),
                values.get("sex"),
                values.get("no_kk"),
                null,
                values.get("alamat"),
                small(values, "pekerjaan_id", errors),
                small(values, "status_kerja", errors),
                values.get("pemberi_kerja"),
                number(values, "penghasilan", errors),
                small(values, "desil", errors),
                values.get("telepon"));
        FREE_TEXTS.stream()
                .filter(field -> PersonalNumber.isIn(values.get(field)))
                .forEach(field -> errors.add(new FieldError(field, "personalNumber")));
        return errors.isEmpty() ? Result.done(form) : Result.refused(Refusal.fields(errors));
    }

    private static @Nullable LocalDate date(Map<String, String> values, List<FieldError> errors) {
        var text = values.get("tanggallahir");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            errors.add(new FieldError("tanggallahir", "notADate"));
            return null;
        }
    }

    private static @Nullable Integer small(Map<String, String> values, String field, List<FieldError> errors) {
        var number = number(values, field, errors);
        return number == null ? null : (int) Math.min(number, Integer.MAX_VALUE);
    }

    private static @Nullable Long number(Map<String, String> values, String field, List<FieldError> errors) {
        var text = values.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,15}")) {
            errors.add(new FieldError(field, "notANumber"));
            return null;
        }
        return Long.valueOf(text);
    }
}

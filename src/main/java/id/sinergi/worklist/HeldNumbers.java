package id.sinergi.worklist;

import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.worklist.forms.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Somebody's number where no number is asked. */
final class HeldNumbers {

    private HeldNumbers() {}

    /** Free texts among answers that are not checked yet which hold somebody's number, by name. */
    static List<FieldError> in(List<Field> fields, Map<String, ?> raw) {
        var meant = fields.stream()
                .filter(field -> field.type() == Field.Type.PERSONAL_NUMBER)
                .map(Field::name)
                .collect(Collectors.toSet());
        var errors = new ArrayList<FieldError>();
        raw.forEach((name, value) -> {
            if (value instanceof List<?> rows && !rows.isEmpty() && rows.getFirst() instanceof Map<?, ?>) {
                inRows(fields, name, rows, errors);
            } else if (!meant.contains(name) && PersonalNumber.isIn(value)) {
                errors.add(new FieldError(name, "personalNumber"));
            }
        });
        return errors;
    }

    private static void inRows(List<Field> fields, String name, List<?> rows, List<FieldError> errors) {
        var columns = fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(Field::columns)
                .orElse(List.of());
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Map<?, ?> row) {
                var named = new HashMap<String, Object>();
                row.forEach((key, value) -> named.put(Objects.toString(key, ""), Objects.toString(value, "")));
                for (var error : in(columns, named)) {
                    errors.add(new FieldError(name + "[" + (i + 1) + "]." + error.field(), error.code()));
                }
            }
        }
    }
}

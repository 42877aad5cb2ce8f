package id.sinergi.worklist;

import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What only the person who answers knows: it reaches the form and nothing else, neither draft nor record nor trail. */
final class Secrets {

    private Secrets() {}

    static Values out(List<Field> fields, Values values) {
        return new Values(without(fields, values.byName()));
    }

    /** Of a draft, what answers a question of the form, and no secret: what else is sent is not known to be harmless. */
    static <V> Map<String, V> draft(List<Field> fields, Set<String> secrets, Map<String, V> values) {
        return without(fields, values).entrySet().stream()
                .filter(entry -> !secrets.contains(entry.getKey())
                        && fields.stream().anyMatch(field -> field.name().equals(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static <V> Map<String, V> without(List<Field> fields, Map<String, V> values) {
        var secret = fields.stream()
                .filter(field -> field.type() == Field.Type.SECRET)
                .map(Field::name)
                .collect(Collectors.toSet());
        return values.entrySet().stream()
                .filter(entry -> !secret.contains(entry.getKey()) && entry.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

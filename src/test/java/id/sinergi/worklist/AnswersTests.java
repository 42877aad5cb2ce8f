package id.sinergi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.shared.Change;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswersTests {

    private static final List<Field> FIELDS = List.of(
            Field.choice("decision", List.of(new Option("access", "Beri"), new Option("correction", "Betulkan"))),
            Field.choice("record", List.of(new Option("964", "Sitti")))
                    .value("964")
                    .when("decision", "correction"),
            Field.text("name").optional().value("Siti"),
            Field.rows("bases", 3, List.of(Field.money("contributions")))
                    .optional()
                    .value(List.of(Map.of("contributions", 5))),
            Field.note("about", "Permohonan"));

    private final Answers answers = new Answers(new JsonMapper());

    @Test
    void whatWasNotAskedWasNotEmptied() {
        var given = new Values(Map.of("decision", "access", "name", "Siti"));
        assertThat(changed(given, given)).containsExactly("decision: null → access");
    }

    @Test
    void whatIsKeptElsewhereWasNotEmptied() {
        var given = new Values(Map.of("decision", "correction", "record", "964", "name", "Sitti"));
        assertThat(changed(given, new Values(Map.of("decision", "correction"))))
                .containsExactly("decision: null → correction");
    }

    @Test
    void whatWasEmptiedIsToldAndRowsLeftAsProposedAreNot() {
        var given = new Values(Map.of("decision", "access"));
        assertThat(changed(given, given)).containsExactly("decision: null → access", "name: Siti → null");
    }

    private List<String> changed(Values given, Values kept) {
        return answers.changes(FIELDS, given, kept).stream()
                .map(AnswersTests::line)
                .toList();
    }

    private static String line(Change change) {
        return change.field() + ": " + change.before() + " → " + change.after();
    }
}

package id.sinergi.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.worklist.forms.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftRowsTests {

    private static final Field ROWS = Field.rows("rows", 5, List.of(Field.key("id"), Field.text("text")))
            .value(List.of(Map.of("id", 1L, "text", "a"), Map.of("id", 2L, "text", "b")));

    /** What came after the draft was kept is shown below it; a row added by hand has no key and stays. */
    @Test
    void rowsThatCameLaterAreShown() {
        var kept = List.of(Map.of("id", 1, "text", "changed"), Map.of("text", "mine"));
        assertThat(DraftRows.begin(ROWS, Map.of("rows", kept)))
                .isEqualTo(List.of(
                        Map.of("id", 1, "text", "changed"), Map.of("text", "mine"), Map.of("id", 2L, "text", "b")));
        assertThat(DraftRows.begin(ROWS, Map.of())).isEqualTo(ROWS.value());
    }

    @Test
    void aKeyIsTheOneOfNowAndOtherAnswersAreTheDrafts() {
        var key = Field.key("seen").value(7L);
        assertThat(DraftRows.begin(key, Map.of("seen", 3))).isEqualTo(7L);
        assertThat(DraftRows.begin(Field.text("note").value("x"), Map.of("note", "y")))
                .isEqualTo("y");
    }
}

package id.sinergi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretsTests {

    private static final List<Field> FIELDS = List.of(Field.text("receiver"), Field.secret("passphrase"));
    private static final Map<String, Object> ANSWERS = Map.of("receiver", "Ibu", "passphrase", " kata sandi ");

    @Test
    void reachTheFormAsTyped() {
        var check = new FormCheck(Clock.systemUTC(), false, id -> true);
        assertThat(check.check(FIELDS, ANSWERS).text("passphrase")).isEqualTo(" kata sandi ");
        assertThat(check.errors()).isEmpty();
    }

    @Test
    void areKeptNeitherInADraftNorInARecord() {
        assertThat(Secrets.without(FIELDS, ANSWERS)).containsOnlyKeys("receiver");
        assertThat(Secrets.out(FIELDS, new Values(ANSWERS)).byName()).containsOnlyKeys("receiver");
    }

    /** Also where the form does not ask for it just now, or nobody knows what it is. */
    @Test
    void aDraftKeepsOnlyWhatAnswersTheForm() {
        var sent = Map.<String, Object>of("receiver", "Ibu", "passphrase", "x", "nik", "y", "pass", "z");
        assertThat(Secrets.draft(List.of(Field.text("receiver"), Field.text("nik")), Set.of("nik", "passphrase"), sent))
                .containsOnlyKeys("receiver");
    }

    /** What an exception or a log would show of answers is which questions they answer. */
    @Test
    void answersAreNotShownAsText() {
        assertThat(new Values(ANSWERS).toString()).doesNotContain("kata sandi", "Ibu");
    }
}

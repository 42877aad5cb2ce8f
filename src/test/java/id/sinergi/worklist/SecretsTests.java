package id.sinergi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Values;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTests {

    private static final List<Field> FIELDS = List.of(Field.text("receiver"), Field.secret("passphrase"));
    private static final Map<String, Object> ANSWERS = Map.of("receiver", "Ibu", "passphrase", " kata sandi ");

    @Test
    void reachTheFormAsTyped() {
        var check = new FormCheck(ZoneOffset.UTC);
        assertThat(check.check(FIELDS, ANSWERS).text("passphrase")).isEqualTo(" kata sandi ");
        assertThat(check.errors()).isEmpty();
    }

    @Test
    void areKeptNeitherInADraftNorInARecord() {
        assertThat(Secrets.without(FIELDS, ANSWERS)).containsOnlyKeys("receiver");
        assertThat(Secrets.out(FIELDS, new Values(ANSWERS)).byName()).containsOnlyKeys("receiver");
    }
}

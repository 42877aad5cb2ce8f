package id.sinergi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Sentences never show their places, and what is put into them is in the reader's words. */
class TextsTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Texts texts = new Texts(messages, new Hours(Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Makassar"))));

    private String say(String sentence, Object... args) {
        messages.addMessage("uji", Texts.INDONESIAN, sentence);
        return texts.get(Texts.INDONESIAN, "uji", args);
    }

    @Test
    void aPlaceWithoutAValueIsADash() {
        assertThat(say("Kode desa {0} tidak ada")).isEqualTo("Kode desa – tidak ada");
        assertThat(say("Lembar {0}.", "")).isEqualTo("Lembar –.");
        assertThat(say("Lembar {0}.", " ")).isEqualTo("Lembar –.");
        assertThat(say("Lembar {0}.", (Object) null)).isEqualTo("Lembar –.");
        assertThat(say("{0}: {0,choice,1#satu|1<banyak}", 2)).isEqualTo("2: banyak");
    }

    @Test
    void whatHasNoPlaceIsSaidAsItStands() {
        assertThat(say("Tulis {nomor}, don't")).isEqualTo("Tulis {nomor}, don't");
    }

    @Test
    void daysMonthsAndHoursAreInWords() {
        assertThat(say("{0}", LocalDate.of(2026, 8, 17))).isEqualTo("17 Agustus 2026");
        assertThat(say("{0}", YearMonth.of(2026, 8))).isEqualTo("Agustus 2026");
        assertThat(say("{0}", Instant.EPOCH)).isEqualTo("1 Januari 1970, 08.00 WITA");
    }

    @Test
    void whatHasATextOfItsOwnIsCalledByIt() {
        messages.addMessage("import.kind.residents", Texts.INDONESIAN, "Penduduk");
        assertThat(say("({0})", new Texts.Key("import.kind.residents", "residents")))
                .isEqualTo("(Penduduk)");
        assertThat(say("({0})", new Texts.Key("import.kind.other", "other"))).isEqualTo("(other)");
    }
}

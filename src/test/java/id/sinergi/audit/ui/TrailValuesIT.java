package id.sinergi.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import id.sinergi.Odd;
import id.sinergi.audit.Entry;
import id.sinergi.shared.Change;
import id.sinergi.shared.Change.Type;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** A value is shown by the type that was kept with it; what was typed is shown as typed. */
@IntegrationTest
class TrailValuesIT {

    @Autowired
    private TrailText text;

    @BeforeEach
    void speakIndonesian() {
        LocaleContextHolder.setLocale(id.sinergi.shared.Texts.INDONESIAN);
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static Entry entry(String action, Map<String, String> details, Change... changes) {
        return new Entry(1, Instant.EPOCH, "dpmd", null, "DPMD", action, null, null, details, List.of(changes), "hash");
    }

    private @Nullable String shown(@Nullable Type type, String value) {
        return text.changes(entry("task.completed", Map.of("task", "x"), new Change("any", null, value, type)))
                .getFirst()
                .after();
    }

    @Test
    void whatWasTypedIsShownAsTyped() {
        for (var typed : Odd.texts()) {
            assertThat(shown(Type.TEXT, typed)).isEqualTo(typed);
            assertThat(text.sentence(entry("case.commented", Map.of("text", typed))))
                    .endsWith(" " + typed);
            assertThat(text.sentence(entry("case.cancelled", Map.of("reason", typed))))
                    .endsWith(" " + typed);
        }
    }

    @Test
    void anEntryWithoutTypesIsShownAsItStands() {
        for (var typed : List.of("2026-02-30", "2026-02-28", "true", "[{", "1234567", "PWBD")) {
            assertThat(shown(null, typed)).isEqualTo(typed);
        }
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void aValueThatHasNotTheFormOfItsTypeBreaksNothing(Type type) {
        for (var odd : Odd.texts()) {
            assertThat(shown(type, odd)).as(odd).isNotNull();
        }
    }

    /** Those from before amounts, days and grounds were kept by their types say what they said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|compliance.fineApproved|amount=7500000;due=2027-05-05|denda Rp\u00a07.500.000 dengan batas bayar 5 Mei 2027",
                "en|compliance.fineApproved|amount=7500000;due=2027-05-05|a fine of Rp\u00a07,500,000, due 5 May 2027",
                "en|compliance.fineApproved|amount=Rp 7.500.000;due=5 Mei 2027|a fine of Rp 7.500.000, due 5 Mei 2027",
                "en|compliance.fineProposed|amount=7500000|a fine of Rp\u00a07,500,000",
                "en|compliance.amountCounted|amount=7200|amount of a finding: Rp\u00a07,200",
                "id|letter.voided|ground=complied|Pemberi kerja patuh",
                "en|letter.voided|ground=complied|Employer complies",
                "en|letter.voided|ground=invitationLate|Not sent by the date of the session",
                "en|letter.voided|reason=complied|: complied"
            })
    void anActIsSaidInTheReadersLanguage(String language, String action, String details, String said) {
        LocaleContextHolder.setLocale(Locale.of(language));
        var kept = Stream.of(details.split(";"))
                .map(one -> one.split("="))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
        assertThat(text.sentence(entry(action, kept))).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAY|2027-05-05|5 Mei 2027",
                "DAY|2026-02-30|2026-02-30",
                "MOMENT|2027-05-05T10:30|5 Mei 2027, 10.30 WITA",
                "NUMBER|7500000|7.500.000",
                "NUMBER|55|55",
                "NUMBER|62.5|62,5",
                "NUMBER|99999999999999999999|99999999999999999999",
                "YES_NO|true|Ya",
                "YES_NO|maybe|maybe",
                "WORD|PWBD|Perusahaan wajib belum daftar",
                "WORDS|PWBD, PDS_TK|Perusahaan wajib belum daftar, Perusahaan daftar sebagian tenaga kerja",
                "ROWS|[{\"a\":\"{{{\"},{}]|2 baris",
                "ROWS|[{|[{",
                "TEXT|true|true"
            })
    void aValueIsShownByItsType(Type type, String value, String words) {
        assertThat(shown(type, value)).isEqualTo(words);
    }
}

package id.sinergi.templates;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.identity.Agency;
import id.sinergi.letters.NewLetter;
import id.sinergi.letters.Office;
import id.sinergi.letters.Offices;
import id.sinergi.letters.Papers;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The words of letters, who may change them, and what a letter must say. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplatesIT {

    private static final LocalDate DAY = LocalDate.of(2096, 5, 4);

    @Autowired
    private Templates templates;

    @Autowired
    private LetterWriter writer;

    @Autowired
    private Offices offices;

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock clock;

    @BeforeAll
    void dayLongAfterAllOthers() {
        clock.setTo(DAY);
    }

    @AfterAll
    void back() {
        clock.reset();
    }

    private LetterTemplate newest(String kind) {
        return templates.versions(kind).orThrow().getFirst();
    }

    private Result<LetterTemplate> keep(String user, LetterTemplate wanted) {
        return actors.as(user, () -> templates.keep(wanted));
    }

    private static LetterTemplate with(LetterTemplate from, LocalDate on, UnaryOperator<String> body) {
        return new LetterTemplate(
                from.kind(),
                from.version(),
                on,
                from.classification(),
                "1 (satu) berkas",
                from.subject(),
                from.addressee(),
                body.apply(from.body()),
                from.copies(),
                "");
    }

    private static List<FieldError> errors(Result<?> result) {
        return ((Result.Refused<?>) result).refusal().errors();
    }

    private static Refusal refusal(Result<?> result) {
        return ((Result.Refused<?>) result).refusal();
    }

    @Test
    void aLetterKeepsTheWordsOfItsDay() {
        var first = newest("lift");
        var second = keep("disnaker-kepala", with(first, DAY.plusDays(7), body -> body + "\n\nKalimat baru."))
                .orThrow();
        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(write("lift", DAY).body()).doesNotContain("Kalimat baru.");
        var after = write("lift", DAY.plusDays(7));
        assertThat(after.body()).contains("Kalimat baru.");
        assertThat(after.attachments()).isEqualTo("1 (satu) berkas");
        assertThat(after.source()).isEqualTo(new NewLetter.Source(second.version(), "Penting"));
    }

    private NewLetter write(String kind, LocalDate date) {
        var words = Map.of("services", "- Izin", "reason", "Lunas", "unit", "PTSP", "previous", "1");
        return writer.write(Agency.DISNAKER, kind, "KP-UJI", date, words, List.of("PT Uji"));
    }

    @Test
    void onlyTheAgencysSupervisorsAndAdministratorsChangeWords() {
        var words = with(newest("guidance"), DAY, body -> body);
        for (var other : List.of("disnaker", "bpjs-kepala", "inspektorat", "sekda", "desa-waworaha")) {
            assertThat(refusal(keep(other, words)).code()).as(other).isEqualTo("letter.mayNotEdit");
        }
        assertThat(keep("admin", words)).isInstanceOf(Result.Done.class);
    }

    @Test
    void anUnknownPlaceIsRefusedByName() {
        var error = errors(keep("bpjs-kepala", with(newest("warning1"), DAY, body -> body + " {nik} {T(java)}")));
        assertThat(error).extracting(FieldError::code).containsOnly("letter.unknownPlace");
        assertThat(error).extracting(one -> one.args().getFirst()).containsExactly("nik", "T(java)");
    }

    @Test
    void whatTheLawAsksOfALetterCannotBeTakenOut() {
        var error = errors(keep("bpjs-kepala", with(newest("warning1"), DAY, body -> "Saudara ditegur {days} hari.")));
        assertThat(error).extracting(FieldError::code).containsOnly("letter.missingPlace");
        assertThat(error).extracting(one -> one.args().getFirst()).containsExactly("findings", "previous");
    }

    @Test
    void whatIsEmptyTooLongOrInThePastIsRefused() {
        var from = newest("fine");
        assertThat(errors(keep("bpjs-kepala", with(from, DAY.minusDays(1), body -> body))))
                .containsExactly(new FieldError("validFrom", "letter.past"));
        assertThat(errors(keep("bpjs-kepala", with(from, DAY, body -> body + "x".repeat(10_000)))))
                .containsExactly(new FieldError("body", "tooLong", 10_000));
        var without = new LetterTemplate(
                "fine", from.version(), DAY, "", null, "x".repeat(301), null, " ", List.of("", "a"), "");
        assertThat(errors(keep("bpjs-kepala", without)))
                .extracting(FieldError::field)
                .contains("classification", "subject", "body", "copies");
        assertThat(errors(keep("bpjs-kepala", copies(from, 11))))
                .containsExactly(new FieldError("copies", "letter.copies", 10));
    }

    private static LetterTemplate copies(LetterTemplate from, int many) {
        return new LetterTemplate(
                from.kind(),
                from.version(),
                DAY,
                from.classification(),
                null,
                from.subject(),
                null,
                from.body(),
                java.util.Collections.nCopies(many, "Arsip"),
                "");
    }

    @Test
    void whoeverComesSecondIsTold() {
        var from = newest("power");
        keep("bpjs-kepala", with(from, DAY, body -> body + "\n\nSatu.")).orThrow();
        assertThat(refusal(keep("bpjs-kepala", with(from, DAY, body -> body + "\n\nDua.")))
                        .code())
                .isEqualTo("letter.templateChanged");
        assertThat(refusal(templates.versions("surat-cinta")).code()).isEqualTo("letter.kindUnknown");
    }

    @Test
    void aLetterKeepsTheLetterheadOfItsDay() {
        var before = actors.as("bpjs-kepala", () -> offices.newest(Agency.BPJS));
        var later = new Office(
                before.version(),
                before.government(),
                "Jalan Baru 1, Kendari",
                before.place(),
                new NewLetter.Signatory("Kepala Cabang", "Ibu Baru", " "),
                DAY.plusDays(30));
        assertThat(refusal(keepOffice("disnaker-kepala", later)).code()).isEqualTo("letter.mayNotEdit");
        assertThat(refusal(keepOffice("bpjs", later)).code()).isEqualTo("letter.mayNotEdit");
        assertThat(keepOffice("bpjs-kepala", later)).isInstanceOf(Result.Done.class);
        assertThat(refusal(keepOffice("bpjs-kepala", later)).code()).isEqualTo("letter.officeTaken");
        var wrong = new Office(
                before.version() + 1,
                "",
                "x".repeat(301),
                " ",
                new NewLetter.Signatory("", null, null),
                DAY.minusDays(1));
        assertThat(errors(keepOffice("bpjs-kepala", wrong)))
                .extracting(FieldError::field)
                .containsExactly("validFrom", "government", "address", "place", "title");
    }

    private Result<Office> keepOffice(String user, Office wanted) {
        return actors.as(user, () -> offices.keep(Agency.BPJS, wanted));
    }

    @Test
    void thePreviewShowsThePlacesByName() throws Exception {
        var pdf = templates.preview(with(newest("warning2"), DAY, body -> body)).orThrow();
        assertThat(new Papers("preview", pdf).text().replaceAll("\\s+", " "))
                .contains("TEGURAN TERTULIS KEDUA", "[daftar temuan]", "[nomor surat sebelumnya]", "Sifat : Penting")
                .doesNotContain("Keaslian");
    }

    @Test
    void aParagraphThatHasNothingToSayIsLeftOut() {
        var template = new LetterTemplate(
                "guidance", 1, DAY, "Biasa", null, "Hal {a}", null, "Satu {a}.\n\nDua {link}.\n\nTiga", List.of(), "");
        var letter = LetterWriter.fill(
                template, Agency.DISNAKER, "KP-UJI", DAY, Map.of("a", "{link}", "link", ""), List.of("PT Uji"));
        assertThat(letter.body()).containsExactly("Satu {link}.", "Tiga");
        assertThat(letter.subject()).isEqualTo("Hal {link}");
    }
}

package id.sinergi.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.Agency;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.templates.LetterWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A letter on paper, from its template to the page that says it is genuine. */
@AsSystem
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperIT {

    private static final LocalDate DATE = LocalDate.of(2093, 11, 3);

    @Autowired
    private Letters letters;

    @Autowired
    private LetterLife life;

    @Autowired
    private LetterWriter writer;

    @Autowired
    private Verification verification;

    @Autowired
    private Cases cases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private Actors actors;

    private Letter letter;
    private Papers paper;
    private String address;

    @BeforeAll
    void issue() throws Exception {
        clock.reset();
        letter = actors.asSystem(() -> transaction.execute(status -> {
            var number = cases.open(new Cases.NewCase(
                    CaseKind.EMPLOYER_COMPLIANCE, "PT Uji Kertas", List.of("74.02"), "74.02.01.2012", null, null));
            return life.issue(writer.write(
                    Agency.DISNAKER,
                    "guidance",
                    number,
                    DATE,
                    places(),
                    List.of("Pimpinan PT Uji Kertas", "u.p. Ibu Rahasia", "Jalan Uji 1", "Unaaha")));
        }));
        paper = new Papers(
                "guidance",
                actors.asSystem(() -> letters.pdf(letter.id()).orThrow().content()));
        address = paper.qrCode(1);
    }

    private static Map<String, String> places() {
        var places = new HashMap<String, String>();
        places.put("employer", "PT Uji Kertas");
        places.put("findings", "- Piutang iuran, 12 pekerja, 3 bulan\n- Pekerja belum didaftarkan, 4 pekerja");
        places.put("deadline", "16 November 2093");
        places.put("days", "7");
        places.put("note", "Catatan dengan {findings} dan <b>tanda</b>.");
        return places;
    }

    @Test
    void itIsKeptAndReadByAnybody() throws Exception {
        assertThat(paper.violations(PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(paper.violations(PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(paper.info())
                .containsPattern("Title: +SURAT PEMBINAAN " + letter.number())
                .containsPattern("Subject: +Pembinaan kepatuhan")
                .containsPattern("Tagged: +yes");
    }

    @Test
    void itsTextHasTheFormOfAnOfficialLetter() throws Exception {
        assertThat(paper.text().replaceAll("\\s+", " "))
                .contains("PEMERINTAH KABUPATEN KONAWE")
                .contains("Nomor : " + letter.number())
                .contains("Unaaha, 3 November 2093")
                .contains("Sifat : Biasa")
                .contains("Lampiran : -")
                .contains("Hal : Pembinaan kepatuhan Jaminan Sosial Ketenagakerjaan dan undangan klarifikasi")
                .contains("Yth. Pimpinan PT Uji Kertas u.p. Ibu Rahasia")
                .contains("bukan teguran tertulis menurut PP 86/2013")
                .contains("paling lambat tanggal 16 November 2093 (7 hari kerja")
                .contains("Catatan dengan {findings} dan <b>tanda</b>.")
                .doesNotContain("tautan")
                .contains("Tembusan")
                .contains("Keaslian surat ini dapat diperiksa");
    }

    private NewLetter odd(String caseNumber) {
        return new NewLetter(
                Agency.DISNAKER,
                "guidance",
                caseNumber,
                DATE,
                "Perihal\tdengan tab",
                List.of("PT Ganjil", "Jalan" + "panjang".repeat(40)),
                List.of(
                        "Agustus\t12\t3.000.000",
                        "satu" + "katayangtidakputus".repeat(30) + "ujung",
                        "- " + "butir".repeat(60),
                        "Tanda \uA98F, \u2603, \uD83D\uDE00, e\u0301, \u20AC dan \u00BD\u200B."),
                "1 berkas\tbukti",
                List.of("Tembusan" + "panjang".repeat(40)),
                null);
    }

    private String anotherCase() {
        return cases.open(new Cases.NewCase(
                CaseKind.EMPLOYER_COMPLIANCE, "PT Ganjil", List.of("74.02"), "74.02.01.2012", null, null));
    }

    /** White space stays white space, long words break, and no sign is drawn as another. */
    @Test
    void whatWasTypedIsOnThePaperAsItWasTyped() throws Exception {
        var odd = actors.asSystem(() -> transaction.execute(status -> life.issue(odd(anotherCase()))));
        var content = actors.asSystem(() -> letters.pdf(odd.id()).orThrow().content());
        var text = new Papers("odd", content).text();
        assertThat(text.replaceAll("\\s+", " "))
                .contains("Agustus 12 3.000.000")
                .contains("Perihal dengan tab")
                .contains("1 berkas bukti")
                .contains("Tanda [U+A98F], [U+2603], [U+1F600],")
                .contains("€ dan ½.")
                .doesNotContain("#");
        var together = text.replaceAll("\\s+", "");
        assertThat(together)
                .contains("satu" + "katayangtidakputus".repeat(30) + "ujung")
                .contains("butir".repeat(60))
                .contains("panjang".repeat(40));
        assertThat(beyondTheMargin(content)).isEmpty();
    }

    /** Signs to the right of the margin of 20 mm, which a printer cuts. */
    private static List<String> beyondTheMargin(byte[] pdf) throws IOException {
        var beyond = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var edge = document.getPage(0).getMediaBox().getWidth() - 20 / 25.4F * 72;
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    if (sign.getX() + sign.getWidth() > edge + 1) {
                        beyond.add(sign.getUnicode());
                    }
                }
            }.getText(document);
        }
        return beyond;
    }

    @Test
    void aDraftSaysWhichSignCannotBePrintedAndIsNotApproved() {
        var draft = actors.asSystem(() -> transaction.execute(status -> life.draft(odd(anotherCase()))));
        assertThatThrownBy(() ->
                        actors.as("disnaker-kepala", () -> transaction.execute(status -> life.approve(draft.id()))))
                .satisfies(thrown -> {
                    var refusal = Refusal.raised(thrown).orElseThrow();
                    assertThat(refusal.code()).isEqualTo("letter.unprintable");
                    assertThat(refusal.args().toString())
                            .contains("\uA98F (U+A98F)")
                            .contains("(U+1F600)")
                            .doesNotContain("€");
                });
        assertThatThrownBy(() -> actors.as(
                        "disnaker",
                        () -> transaction.execute(status -> {
                            life.revise(draft.id(), "Baik", List.of("PT Ganjil"), List.of("Masih \u2603"));
                            return null;
                        })))
                .satisfies(thrown -> assertThat(
                                Refusal.raised(thrown).orElseThrow().errors())
                        .containsExactly(new Refusal.FieldError("body", "notPrinted", "\u2603 (U+2603)")));
        actors.as(
                "disnaker",
                () -> transaction.execute(status -> {
                    life.revise(draft.id(), "Baik", List.of("PT Ganjil"), List.of("Tanpa manusia salju"));
                    return null;
                }));
        assertThat(actors.as("disnaker-kepala", () -> transaction.execute(status -> life.approve(draft.id())))
                        .number())
                .isNotNull();
    }

    @Test
    void itsCodeSaysWhereItIsVerified() {
        assertThat(address).startsWith("http://localhost:8080/surat/");
        assertThat(verification.check(code(), "10.0.0.7").orThrow())
                .isEqualTo(new VerifiedLetter(
                        Agency.DISNAKER, "guidance", letter.number(), DATE, VerifiedLetter.State.ISSUED));
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        assertThat(LetterCode.show("ABCD2345WXYZ")).isEqualTo("ABCD-2345-WXYZ");
        assertThat(LetterCode.read(" abcd-2345 wxyz ")).contains("ABCD2345WXYZ");
        assertThat(List.of("", "ABCD2345WXY", "ABCD2345WXYZ2", "ABCD2345WXY0", "ABCD2345WXYI", "<script>xxxx"))
                .allSatisfy(typed -> assertThat(LetterCode.read(typed)).isEmpty());
    }

    @Test
    void whoeverAsksTooOftenWaits() {
        for (var i = 0; i < Verification.MOST_A_MINUTE; i++) {
            assertThat(refusal("X")).isEqualTo("letter.notGenuine");
        }
        assertThat(refusal(code())).isEqualTo("letter.tooManyChecks");
        assertThat(verification.check(code(), "10.0.0.8")).isInstanceOf(Result.Done.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(verification.check(code(), "10.0.0.9")).isInstanceOf(Result.Done.class);
    }

    private String refusal(String code) {
        return verification.check(code, "10.0.0.9") instanceof Result.Refused<VerifiedLetter>(Refusal no)
                ? no.code()
                : "";
    }

    private String code() {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}

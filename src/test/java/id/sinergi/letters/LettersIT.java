package id.sinergi.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.Refusals;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.Agency;
import id.sinergi.shared.Result;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AsSystem
@IntegrationTest
class LettersIT {

    @Autowired
    private Letters letters;

    @Autowired
    private LetterLife life;

    @Autowired
    private Cases cases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Actors actors;

    private static NewLetter letter(String caseNumber, LocalDate date, String... body) {
        return new NewLetter(
                Agency.DISNAKER,
                "guidance",
                caseNumber,
                date,
                "Pembinaan <kepatuhan> & \"undangan\"",
                List.of("Pimpinan PT Uji", "Jalan Uji 1"),
                List.of(body),
                "1 (satu) berkas",
                List.of("Sekretariat Daerah"),
                new NewLetter.Signatory("Kepala Dinas", "Ibu Penanda Tangan", "00000000 000000 0 009"));
    }

    private Letter issue(NewLetter wanted) {
        return transaction.execute(status -> life.issue(wanted));
    }

    private static final java.util.concurrent.atomic.AtomicInteger YEARS =
            new java.util.concurrent.atomic.AtomicInteger(2100);

    private static LocalDate unusedYear() {
        return LocalDate.of(YEARS.incrementAndGet(), 11, 3);
    }

    @Test
    void fiftyAtOnceGetNumbersWithoutAGap() throws Exception {
        var date = unusedYear();
        try (var pool = Executors.newFixedThreadPool(50)) {
            Callable<String> work = () ->
                    actors.asSystem(() -> issue(letter("KP-UJI", date, "Isi"))).number();
            var numbers = new ArrayList<String>();
            for (var future : pool.invokeAll(Collections.nCopies(50, work))) {
                numbers.add(future.get());
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50)
                            .mapToObj(i -> "560/%05d/DISNAKER/XI/%d".formatted(i, date.getYear()))
                            .toList());
        }
    }

    @Test
    void aFailureHalfWayGivesTheNumberBack() {
        var date = unusedYear();
        issue(letter("KP-UJI", date, "Isi"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    life.issue(letter("KP-UJI", date, "Isi"));
                    throw new IllegalStateException("half-way");
                }))
                .hasMessage("half-way");
        assertThat(issue(letter("KP-UJI", date, "Isi")).number()).isEqualTo("560/00002/DISNAKER/XI/" + date.getYear());
    }

    @Test
    void lettersNeedTheCallersTransaction() {
        assertThatThrownBy(() -> life.issue(letter("KP-UJI", unusedYear(), "Isi")))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void thePaperSaysWhatItIsAndEscapesWhatWasTyped() throws IOException {
        var number = transaction.execute(status -> cases.open(new Cases.NewCase(
                CaseKind.EMPLOYER_COMPLIANCE, "PT Uji Surat", List.of("74.02.01.2012"), "74.02.01.2012", null, null)));
        var date = unusedYear();
        var letter = issue(letter(
                number, date, "Isi <script>alert('x')</script> & {{nip}} é \u0007akhir", "- Piutang iuran, 3 bulan"));
        var paper = letters.pdf(letter.id()).orThrow();
        assertThat(paper.fileName()).endsWith(".pdf").doesNotContain("/");
        try (var document = Loader.loadPDF(paper.content())) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("SURAT PEMBINAAN")
                    .contains("bukan teguran")
                    .contains(letter.number())
                    .contains("3 November " + date.getYear())
                    .contains("Pembinaan <kepatuhan> & \"undangan\"")
                    .contains("Isi <script>alert('x')</script> & {{nip}} é akhir")
                    .contains("Piutang iuran, 3 bulan")
                    .contains("Ibu Penanda Tangan")
                    .contains("NIP 00000000 000000 0 009")
                    .contains("Tembusan")
                    .contains("PEMERINTAH KABUPATEN KONAWE");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .as(
                                "%s",
                                document.getPage(0).getResources().getFont(name).getName())
                        .isTrue();
            }
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.OPEN_ACTION))
                    .isFalse();
        }
        java.nio.file.Files.write(java.nio.file.Path.of("target/letter.pdf"), paper.content());
        assertThat(letters.ofCase(number).orThrow()).hasSize(1);
        transaction.executeWithoutResult(status -> cases.close(number, "complied"));
    }

    @Test
    void deliveryIsKeptTimeByTime() {
        var number = transaction.execute(status -> cases.open(new Cases.NewCase(
                CaseKind.EMPLOYER_COMPLIANCE, "PT Uji Kirim", List.of("74.02.01.2012"), "74.02.01.2012", null, null)));
        var date = unusedYear();
        var letter = issue(letter(number, date, "Isi"));
        transaction.executeWithoutResult(status -> {
            life.sent(letter.id(), Delivery.Means.POST, date, "Pimpinan", null);
            life.returned(letter.id(), date.plusDays(3), "Pindah", null);
            life.sent(letter.id(), Delivery.Means.HAND, date.plusDays(4), "Pimpinan", null);
            life.received(letter.id(), date.plusDays(4), "Satpam", null);
        });
        assertThat(letters.deliveries(letter.id()))
                .extracting(Delivery::receivedOn)
                .containsExactly(null, date.plusDays(4));
        assertThat(Refusals.raisedBy(() -> transaction.executeWithoutResult(
                        status -> life.received(letter.id(), date.plusDays(5), "x", null))))
                .isEqualTo("letter.notOnItsWay");
        transaction.executeWithoutResult(status -> cases.close(number, "complied"));
    }

    @Test
    void anUnknownLetterIsNotFound() {
        assertThat(letters.pdf(UUID.randomUUID())).isInstanceOf(Result.Refused.class);
    }
}

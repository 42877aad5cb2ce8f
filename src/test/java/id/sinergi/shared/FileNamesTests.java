package id.sinergi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource({
        "laporan.pdf, laporan.pdf",
        "laporan.pdf.exe, laporan.pdf",
        "laporan.exe.pdf, laporan.pdf",
        "a.html, a.pdf",
        "LAPORAN.PDF, LAPORAN.pdf",
        "C:\\Dokumen\\surat.doc, surat.pdf",
        "../../etc/passwd, passwd.pdf",
        "Surat No. 5.Rev, Surat No. 5.Rev.pdf",
        "'laporan.exe .', laporan.pdf",
        "'a<b>:c?.pdf', a_b__c_.pdf",
        "con.pdf, _con.pdf",
        ".htaccess, htaccess.pdf",
        "'', berkas.pdf",
        ".pdf, berkas.pdf",
    })
    void aNameHasTheEndingOfItsRealType(String given, String name) {
        assertThat(FileNames.of(given, "pdf")).isEqualTo(name);
    }

    @Test
    void nothingInANameIsInvisible() {
        assertThat(FileNames.of("lap\u202Efdp.exe", "pdf")).isEqualTo("lapfdp.pdf");
        assertThat(FileNames.of("a\u200B\u2066b\u0007\n\tc\u00A0d\uFEFF\u3164.pdf", "pdf"))
                .isEqualTo("ab c d.pdf");
        assertThat(FileNames.of("\uD83D x\uD83D\uDE00.png", "png")).isEqualTo(" x\uD83D\uDE00.png".strip());
    }

    @Test
    void aKindMayHaveSeveralEndings() {
        assertThat(FileNames.of("foto.JPEG", "jpg", "jpeg")).isEqualTo("foto.jpeg");
        assertThat(FileNames.of("foto.png", "jpg", "jpeg")).isEqualTo("foto.jpg");
        assertThat(FileNames.of("x".repeat(500) + ".exe", "pdf")).isEqualTo("x".repeat(120) + ".pdf");
    }
}

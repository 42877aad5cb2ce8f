package id.sinergi.letters;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Looks at a PDF as others do: with poppler, with veraPDF, and with a telephone's eye. */
public final class Papers {

    private final Path file;

    /** Kept in {@code target}, so that a person can look at it too. */
    public Papers(String name, byte[] content) throws IOException {
        Files.createDirectories(Path.of("target", "letters"));
        file = Files.write(Path.of("target", "letters", name + ".pdf"), content);
    }

    public String text() throws IOException, InterruptedException {
        return run("pdftotext", "-layout", file.toString(), "-");
    }

    public String info() throws IOException, InterruptedException {
        return run("pdfinfo", file.toString());
    }

    /** What the QR code on a page says, read from its picture. */
    public String qrCode(int page) throws IOException, InterruptedException, ReaderException {
        var name = file.toString().replaceFirst("\\.pdf$", "-" + page);
        var number = Integer.toString(page);
        run("pdftoppm", "-png", "-r", "120", "-f", number, "-l", number, "-singlefile", file.toString(), name);
        var picture = ImageIO.read(Path.of(name + ".png").toFile());
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    /** What veraPDF has against it; nothing where it is what it says it is. */
    List<String> violations(PDFAFlavour flavour) throws VeraPDFException, IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(Files.readAllBytes(file)), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(violation -> violation.getRuleId() + " " + violation.getMessage())
                    .toList();
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }
}

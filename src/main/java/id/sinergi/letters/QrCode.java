package id.sinergi.letters;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code. */
final class QrCode {

    /** Pixels for each square: enough for every printer, and still small. */
    private static final int PIXELS = 6;

    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /** A black and white PNG without a margin; a stain of 15 % does not hurt it. */
    static byte[] png(String text) {
        try {
            var squares = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture(squares), "png", out);
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(BitMatrix squares) {
        var picture = new BufferedImage(
                squares.getWidth() * PIXELS, squares.getHeight() * PIXELS, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, squares.get(x / PIXELS, y / PIXELS) ? 0 : WHITE);
            }
        }
        return picture;
    }
}

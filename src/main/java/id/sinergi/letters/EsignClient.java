package id.sinergi.letters;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The "esign client" of BSrE (BSSN), which an office runs in its own network: {@code POST /api/sign/pdf} with the file,
 * NIK and passphrase in one form, and the signed PDF as answer. Neither NIK nor passphrase goes to the log.
 */
@Component
class EsignClient implements SigningService {

    private static final Logger log = LoggerFactory.getLogger(EsignClient.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final String address;
    private final String credentials;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    EsignClient(
            @Value("${sinergi.signing.url:}") String url,
            @Value("${sinergi.signing.username:}") String username,
            @Value("${sinergi.signing.password:}") String password) {
        address = url.replaceAll("/+$", "");
        credentials = "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isOn() {
        return !address.isBlank();
    }

    @Override
    public byte[] sign(byte[] pdf, String fileName, String nik, String passphrase) {
        var answer = send(new Form()
                .file("file", fileName, pdf)
                .text("nik", nik)
                .text("passphrase", passphrase)
                .text("tampilan", "invisible"));
        if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
            throw new RefusedException(Refusal.invalid("signing.refused"));
        }
        if (answer.statusCode() != 200 || !isPdf(answer.body())) {
            log.warn("The signing service answered {} and no PDF", answer.statusCode());
            throw new RefusedException(Refusal.conflict("signing.away"));
        }
        return answer.body();
    }

    private HttpResponse<byte[]> send(Form form) {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/sign/pdf"))
                .timeout(LONGEST)
                .header("Authorization", credentials)
                .header("Content-Type", "multipart/form-data; boundary=" + form.boundary)
                .POST(form.end())
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            log.warn("The signing service is away: {}", e.getClass().getSimpleName());
            throw new RefusedException(Refusal.conflict("signing.away"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(Refusal.conflict("signing.away"));
        }
    }

    private static boolean isPdf(byte[] body) {
        return body.length > PDF.length && java.util.Arrays.equals(body, 0, PDF.length, PDF, 0, PDF.length);
    }

    /** A form with a file in it. */
    private static final class Form {

        private final String boundary = "sinergi-" + UUID.randomUUID();
        private final List<HttpRequest.BodyPublisher> parts = new java.util.ArrayList<>();

        Form text(String name, String value) {
            return part("name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        }

        Form file(String name, String fileName, byte[] content) {
            part("name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/pdf\r\n\r\n");
            parts.add(HttpRequest.BodyPublishers.ofByteArray(content));
            parts.add(HttpRequest.BodyPublishers.ofString("\r\n"));
            return this;
        }

        private Form part(String rest) {
            parts.add(HttpRequest.BodyPublishers.ofString(
                    "--" + boundary + "\r\nContent-Disposition: form-data; " + rest));
            return this;
        }

        HttpRequest.BodyPublisher end() {
            parts.add(HttpRequest.BodyPublishers.ofString("--" + boundary + "--\r\n"));
            return HttpRequest.BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new));
        }
    }
}

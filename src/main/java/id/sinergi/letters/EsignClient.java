package id.sinergi.letters;

import id.sinergi.shared.Refusal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    /** Larger than any letter; what answers more is no signing service. */
    private static final long MOST_BYTES = 50_000_000;

    /** Answers about what was typed; 408, 425, 429 may be other ones later; every other 4xx is about this system. */
    private static final Set<Integer> ABOUT_THE_SIGNATORY = Set.of(400, 422);

    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final String address;
    private final String credentials;
    private final Duration longest;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    EsignClient(
            @Value("${sinergi.signing.url:}") String url,
            @Value("${sinergi.signing.username:}") String username,
            @Value("${sinergi.signing.password:}") String password,
            @Value("${sinergi.signing.wait:20s}") Duration longest) {
        this.longest = longest;
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
        var status = answer.statusCode();
        if (ABOUT_THE_SIGNATORY.contains(status)) {
            throw Refusal.invalid("signing.refused").raise();
        }
        if (status >= 400 && status < 500 && !NOT_NOW.contains(status)) {
            log.warn("The signing service refuses this system with {}: see sinergi.signing.*", status);
            throw Refusal.conflict("signing.denied").raise();
        }
        if (status != 200 || !isPdf(answer.body())) {
            log.warn("The signing service answered {} and no PDF", status);
            throw Refusal.conflict("signing.away").raise();
        }
        return answer.body();
    }

    /** The whole answer within its time: the client's own limit ends with the headers. */
    private HttpResponse<byte[]> send(Form form) {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/sign/pdf"))
                .timeout(longest)
                .header("Authorization", credentials)
                .header("Content-Type", "multipart/form-data; boundary=" + form.boundary)
                .POST(form.end())
                .build();
        var answer = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw away(Objects.requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        } finally {
            answer.cancel(true);
        }
    }

    private static RuntimeException away(Throwable cause) {
        log.warn("The signing service is away: {}", cause.getClass().getSimpleName());
        return Refusal.conflict("signing.away").raise();
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

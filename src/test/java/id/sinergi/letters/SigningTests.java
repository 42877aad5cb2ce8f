package id.sinergi.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.sinergi.Refusals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter of BSrE's esign client against a server that answers as one. */
class SigningTests {

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final byte[] PAPER = "%PDF-1.7 surat".getBytes(StandardCharsets.US_ASCII);

    private HttpServer server;
    private String asked = "";
    private String login = "";
    private int status = 200;
    private String answer = "%PDF-1.7 bertanda tangan";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/sign/pdf", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            login = exchange.getRequestHeaders().getFirst("Authorization");
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private EsignClient client() {
        return new EsignClient("http://127.0.0.1:" + server.getAddress().getPort() + "/", "kantor", "rahasia", WAIT);
    }

    private byte[] sign() {
        return client().sign(PAPER, "surat.pdf", "7402000000000001", "kata sandi");
    }

    private void assertRefused(String code) {
        assertThat(Refusals.raisedBy(this::sign)).isEqualTo(code);
    }

    @Test
    void theFileGoesWithPersonAndPassphraseAndComesBackSigned() {
        assertThat(new String(sign(), StandardCharsets.UTF_8)).isEqualTo(answer);
        assertThat(asked)
                .contains("name=\"file\"; filename=\"surat.pdf\"", "%PDF-1.7 surat", "7402000000000001", "kata sandi")
                .contains("name=\"tampilan\"\r\n\r\ninvisible");
        assertThat(login).isEqualTo("Basic a2FudG9yOnJhaGFzaWE=");
    }

    @Test
    void aWrongPassphraseIsRefusedInWords() {
        status = 400;
        answer = "{\"status_code\": 2031, \"error\": \"Passphrase anda salah\"}";
        assertRefused("signing.refused");
    }

    @ParameterizedTest
    @CsvSource({
        "401, signing.denied",
        "403, signing.denied",
        "404, signing.denied",
        "413, signing.denied",
        "429, signing.away",
        "422, signing.refused"
    })
    void onlyAnAnswerAboutTheSignatoryAccusesThePassphrase(int answered, String code) {
        status = answered;
        answer = "Tidak";
        assertRefused(code);
    }

    @Test
    @Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aServiceThatFallsSilentAfterItsFirstBytesIsAway() throws IOException {
        var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (var line = silent.accept()) {
                line.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n%PDF-"
                                .getBytes(StandardCharsets.US_ASCII));
                while (line.getInputStream().read() >= 0) {
                    // Reads what comes and says nothing more.
                }
            } catch (IOException closed) {
                // The client has given up.
            }
        });
        try (silent) {
            var client = new EsignClient("http://127.0.0.1:" + silent.getLocalPort(), "kantor", "rahasia", WAIT);
            assertThat(Refusals.raisedBy(() -> client.sign(PAPER, "surat.pdf", "7402000000000001", "kata sandi")))
                    .isEqualTo("signing.away");
        }
    }

    @Test
    void aServiceThatFailsOrAnswersSomethingElseIsAway() {
        status = 503;
        assertRefused("signing.away");
        status = 200;
        answer = "<html>Selamat datang</html>";
        assertRefused("signing.away");
        server.stop(0);
        assertRefused("signing.away");
    }

    @Test
    void withoutAnAddressThereIsNone() {
        assertThat(new EsignClient("", "", "", WAIT).isOn()).isFalse();
        assertThat(client().isOn()).isTrue();
    }
}

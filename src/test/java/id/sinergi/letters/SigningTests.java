package id.sinergi.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.sinergi.shared.RefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter of BSrE's esign client against a server that answers as one. */
class SigningTests {

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
        return new EsignClient("http://127.0.0.1:" + server.getAddress().getPort() + "/", "kantor", "rahasia");
    }

    private byte[] sign() {
        return client().sign(PAPER, "surat.pdf", "7402000000000001", "kata sandi");
    }

    private void assertRefused(String code) {
        assertThatThrownBy(this::sign)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.refusal().code()).isEqualTo(code));
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
        assertThat(new EsignClient("", "", "").isOn()).isFalse();
        assertThat(client().isOn()).isTrue();
    }
}

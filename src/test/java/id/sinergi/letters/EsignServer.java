package id.sinergi.letters;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** A server that answers as BSrE's esign client does and knows one person, and the system of the tests connected to it. */
public final class EsignServer implements AutoCloseable {

    public static final String NIK = "7402995502770007";
    public static final String PASSPHRASE = "kata-Sandi-7f3a9c";

    private static final byte[] SIGNED = "%PDF-1.7 bertanda tangan".getBytes(StandardCharsets.US_ASCII);

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private final Object client;
    private volatile boolean away;

    public EsignServer(ApplicationContext context) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/sign/pdf", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            asked.incrementAndGet();
            var known = body.contains(PASSPHRASE) && body.contains(NIK);
            exchange.sendResponseHeaders(away ? 503 : known ? 200 : 400, SIGNED.length);
            try (var out = exchange.getResponseBody()) {
                out.write(SIGNED);
            }
        });
        server.start();
        client = context.getBean(EsignClient.class);
        connect("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void connect(String address) {
        ReflectionTestUtils.setField(client, "address", address);
    }

    public int asked() {
        return asked.get();
    }

    public void away(boolean isAway) {
        away = isAway;
    }

    /** As where no service is connected at all. */
    public void disconnect() {
        connect("");
    }

    @Override
    public void close() {
        disconnect();
        server.stop(0);
    }
}

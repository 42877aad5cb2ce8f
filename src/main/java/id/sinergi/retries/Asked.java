package id.sinergi.retries;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/** What a request asks for, read once for its fingerprint and again by whoever serves it. */
final class Asked extends HttpServletRequestWrapper {

    /** No JSON of ours is larger; files are kept by the server, beside the memory. */
    static final int LARGEST = 8 * 1024 * 1024;

    private static final int CHUNK = 8192;

    private final byte[] body;
    private final boolean parts;
    private final byte[] fingerprint;

    Asked(HttpServletRequest request, String key) throws IOException, ServletException {
        super(request);
        var mac = Seal.fingerprint(key);
        for (var word : new String[] {request.getMethod(), request.getRequestURI(), request.getQueryString()}) {
            word(mac, word);
        }
        parts = Objects.requireNonNullElse(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
        body = parts ? new byte[0] : request.getInputStream().readNBytes(LARGEST + 1);
        if (parts) {
            parts(mac);
        } else {
            mac.update(body);
        }
        fingerprint = mac.doFinal();
    }

    byte[] fingerprint() {
        return fingerprint.clone();
    }

    boolean isTooLarge() {
        return body.length > LARGEST;
    }

    /** What lies between the parts differs from one sending to the next. */
    private void parts(Mac mac) throws IOException, ServletException {
        var bytes = new byte[CHUNK];
        for (var part : getParts()) {
            word(mac, part.getName());
            word(mac, part.getSubmittedFileName());
            word(mac, String.valueOf(part.getSize()));
            try (var content = part.getInputStream()) {
                for (var read = content.read(bytes); read >= 0; read = content.read(bytes)) {
                    mac.update(bytes, 0, read);
                }
            }
        }
    }

    private static void word(Mac mac, @Nullable String word) {
        mac.update(Objects.requireNonNullElse(word, "").getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return parts ? super.getInputStream() : new Again(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return parts
                ? super.getReader()
                : new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream content;

        Again(ByteArrayInputStream content) {
            this.content = content;
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            return content.read(bytes, from, length);
        }

        @Override
        public boolean isFinished() {
            return content.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            // All of it is here already.
            try {
                listener.onDataAvailable();
                if (isFinished()) {
                    listener.onAllDataRead();
                }
            } catch (IOException e) {
                listener.onError(e);
            }
        }
    }
}

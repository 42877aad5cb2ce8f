package id.sinergi.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a Sinergi and its database: it can be cut, or go silent as when a machine in between dies. */
final class Line implements AutoCloseable {

    private final int database;
    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final Object mended = new Object();
    private volatile boolean cut;
    private volatile boolean silent;
    private volatile boolean closed;

    Line(int database) throws IOException {
        this.database = database;
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every connection ends, and no new one is made. */
    void cut() {
        cut = true;
        hangUp();
    }

    /** Nothing comes through any more, in either direction, and nobody is told. */
    void silence() {
        silent = true;
    }

    void mend() {
        hangUp();
        cut = false;
        silent = false;
        synchronized (mended) {
            mended.notifyAll();
        }
    }

    private void hangUp() {
        ends.forEach(Line::close);
        ends.clear();
    }

    private void accept() {
        while (!closed) {
            try {
                var near = door.accept();
                if (cut) {
                    near.close();
                    continue;
                }
                var far = new Socket(InetAddress.getLoopbackAddress(), database);
                ends.add(near);
                ends.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException e) {
                // The next caller is asked to come in all the same.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var bytes = new byte[8192];
            for (var read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                awaitWords();
                out.write(bytes, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // One end has hung up, and so does the other.
        }
    }

    private void awaitWords() throws InterruptedException {
        synchronized (mended) {
            while (silent) {
                mended.wait();
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was closed already.
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        door.close();
        mend();
    }
}

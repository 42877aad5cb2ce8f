package id.sinergi.imports;

import id.sinergi.identity.CurrentUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** At the start, before anybody can upload: what the last stop interrupted is marked, its files are deleted. */
@Component
class ImportRecovery implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportRecovery.class);

    private final UploadGate gate;
    private final ImportRunner runner;
    private final CurrentUser currentUser;
    private final String node;
    private volatile boolean running;

    ImportRecovery(
            UploadGate gate,
            ImportRunner runner,
            CurrentUser currentUser,
            @Value("${sinergi.node:${HOSTNAME:local}}") String node) {
        this.currentUser = currentUser;
        this.gate = gate;
        this.runner = runner;
        this.node = node;
    }

    @Override
    public void start() {
        try {
            gate.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int interrupted = currentUser.asSystem(() -> runner.interrupted(node));
        if (interrupted > 0) {
            log.warn("{} imports were interrupted by the last stop; nothing of them was stored", interrupted);
        }
        running = true;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

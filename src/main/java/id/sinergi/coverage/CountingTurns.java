package id.sinergi.coverage;

import id.sinergi.registry.FiguresChanged;
import id.sinergi.registry.MembershipsReported;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When it is counted: right after a change, on a thread of its own, and whatever was left over every few minutes; what a
 * server that stopped left over, before this one can be reached.
 */
@Component
class CountingTurns implements SmartLifecycle, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CountingTurns.class);
    private static final int LAST_COUNT_SECONDS = 10;

    private final FigureRepository figures;
    private final Counting counting;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("coverage").factory());
    private volatile boolean running;

    CountingTurns(FigureRepository figures, Counting counting) {
        this.figures = figures;
        this.counting = counting;
    }

    @Override
    public void start() {
        count(counting::catchUp);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens. */
    @Override
    public int getPhase() {
        return 0;
    }

    @EventListener
    void note(FiguresChanged changed) {
        figures.note(changed.villages());
    }

    @EventListener
    void note(MembershipsReported reported) {
        figures.noteReported(reported.dates());
    }

    @TransactionalEventListener({FiguresChanged.class, MembershipsReported.class})
    void committed() {
        turns.execute(() -> count(counting::catchUp));
    }

    /** Also the nightly count: the first turn of a new day renews everything. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT5M")
    void inTurn() {
        turns.execute(() -> count(counting.isStale() ? counting::renew : counting::catchUp));
    }

    private static void count(Runnable count) {
        try {
            count.run();
        } catch (RuntimeException e) {
            log.error("Coverage was not counted; it is tried again within minutes", e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        turns.shutdown();
        if (!turns.awaitTermination(LAST_COUNT_SECONDS, TimeUnit.SECONDS)) {
            turns.shutdownNow();
        }
    }
}

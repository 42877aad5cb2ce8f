package id.sinergi.registry;

import id.sinergi.identity.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the membership of every resident as BPJS reported it: soon after each membership file for those concerned, and
 * once a night for all, should anything have been missed.
 */
@Service
public class Matching {

    private final MatchRepository repository;
    private final CurrentUser currentUser;
    private final Clock clock;

    Matching(MatchRepository repository, CurrentUser currentUser, Clock clock) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Compares who is concerned by files taken over since the last time; gives the number of changed residents. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    @Transactional
    public int catchUp() {
        return currentUser.asSystem(
                () -> repository.lock() ? repository.changed(LocalDate.now(clock), clock.instant()) : 0);
    }

    /** Compares everybody; gives the number of changed residents. */
    @Scheduled(cron = "0 30 2 * * *", zone = "${sinergi.zone:Asia/Makassar}")
    @Transactional
    public int all() {
        return currentUser.asSystem(
                () -> repository.lock() ? repository.all(LocalDate.now(clock), clock.instant()) : 0);
    }
}

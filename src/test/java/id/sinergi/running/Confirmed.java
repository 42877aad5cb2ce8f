package id.sinergi.running;

import id.sinergi.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the system has said yes to, kept outside of it. */
final class Confirmed {

    private static final long POLL = 500;

    final Set<String> cases = ConcurrentHashMap.newKeySet();
    final Map<String, String> claims = new ConcurrentHashMap<>();
    final Map<String, String> completions = new ConcurrentHashMap<>();
    final Map<String, String> comments = new ConcurrentHashMap<>();

    /** Uploaded NIK by import. */
    final Map<String, List<String>> imports = new ConcurrentHashMap<>();

    /** Imports that were seen to be done. */
    final Set<String> importsDone = ConcurrentHashMap.newKeySet();

    /** Answers that nobody should get. */
    final Queue<String> faults = new ConcurrentLinkedQueue<>();

    private int acts;

    /** Whether the act was confirmed; {@code remember} is told before anybody counts it. */
    boolean check(String what, ApiClient.Answer answer, Runnable remember) {
        // 503 is the honest answer of a machine that is too busy: come again.
        if (answer.status() >= 500 && answer.status() != 503) {
            faults.add(what + ": " + answer.status() + " " + answer.text());
        }
        if (!answer.isDone()) {
            return false;
        }
        remember.run();
        synchronized (this) {
            acts++;
            notifyAll();
        }
        return true;
    }

    /** Waits for so many acts more. */
    synchronized void await(int more) throws InterruptedException {
        var wanted = acts + more;
        while (acts < wanted && faults.isEmpty()) {
            wait(POLL);
        }
    }

    /** Waits until somebody did something, or a little: the system also does something of its own accord. */
    synchronized void awaitNews() throws InterruptedException {
        wait(POLL);
    }
}

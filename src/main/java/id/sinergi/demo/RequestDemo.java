package id.sinergi.demo;

import id.sinergi.privacy.SubjectRequest.Identity;
import id.sinergi.privacy.SubjectRequest.Kind;
import id.sinergi.privacy.SubjectRequests;
import id.sinergi.registry.WorkerFilter;
import id.sinergi.registry.WorkerRow;
import id.sinergi.registry.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests of people about their data in every state: answered, refused, proposed and nearly due, at the counter, new. */
@Component
class RequestDemo {

    private static final String COUNTER = "desa-waworaha";
    private static final Map<String, String> HANDED_OVER = Map.of("means", "counter", "receiver", "Pemohon sendiri");

    private final DemoDriver driver;
    private final SubjectRequests requests;
    private final Workers workers;
    private final Clock clock;

    RequestDemo(DemoDriver driver, SubjectRequests requests, Workers workers, Clock clock) {
        this.driver = driver;
        this.requests = requests;
        this.workers = workers;
        this.clock = clock;
    }

    @Transactional
    void create() {
        var people = driver.as(COUNTER, driver.today(), () -> workers.search(WorkerFilter.ALL, 5, null))
                .items();
        if (people.size() < 5 || !requests.list(1, null).items().isEmpty()) {
            return;
        }
        answered(people.get(0));
        refused(people.get(1));
        proposed(people.get(3));
        atTheCounter(people.get(2));
        received(hours(3), COUNTER, Kind.ACCESS, people.get(4), "Ingin tahu data apa yang disimpan tentang saya.");
    }

    private void answered(WorkerRow person) {
        var start = hours(24 * 19);
        var number = received(start, COUNTER, Kind.ACCESS, person, "Meminta salinan data saya.");
        driver.complete(after(start, 5), "disnaker", number, "privacy.decideRequest", Map.of("decision", "access"));
        driver.at(after(start, 25), COUNTER, number, () -> requests.copy(number).orThrow());
        driver.complete(after(start, 26), COUNTER, number, "privacy.handOver", HANDED_OVER);
    }

    private void refused(WorkerRow person) {
        var start = hours(24 * 8);
        var number = received(start, COUNTER, Kind.OTHER, person, "Meminta data saya dihapus.");
        driver.complete(
                after(start, 21),
                "disnaker",
                number,
                "privacy.decideRequest",
                Map.of(
                        "decision",
                        "refused",
                        "article",
                        "art_15",
                        "reason",
                        "Data diproses untuk tugas kepentingan umum; data yang keliru dapat dibetulkan."));
        driver.complete(after(start, 47), COUNTER, number, "privacy.handOver", HANDED_OVER);
    }

    private void atTheCounter(WorkerRow person) {
        var start = hours(30);
        var number = received(start, COUNTER, Kind.ACCESS, person, "Meminta salinan data saya.");
        driver.complete(after(start, 6), "disnaker", number, "privacy.decideRequest", Map.of("decision", "access"));
    }

    private void proposed(WorkerRow person) {
        var start = hours(61);
        var number = received(start, COUNTER, Kind.CORRECTION, person, "Alamat dan telepon saya keliru.");
        driver.complete(
                after(start, 28),
                "disnaker",
                number,
                "privacy.decideRequest",
                Map.of(
                        "decision",
                        "correction",
                        "record",
                        Long.toString(person.id()),
                        "address",
                        "Dusun II, samping balai desa",
                        "phone",
                        "0812 0000 0000",
                        "evidence",
                        "Kartu keluarga asli ditunjukkan di loket."));
    }

    private String received(Instant at, String counter, Kind kind, WorkerRow person, String wish) {
        var nik = driver.at(
                at,
                counter,
                "request-" + person.id(),
                () -> workers.unmask(person.id(), "Permohonan pemilik data di loket")
                        .orThrow());
        return driver.opened(
                at.plusSeconds(400),
                counter,
                () -> requests.receive(new SubjectRequests.Received(
                                kind, nik, person.name(), "Melalui kepala dusun", Identity.KTP, wish))
                        .orThrow());
    }

    private Instant hours(int ago) {
        return clock.instant().minus(Duration.ofHours(ago));
    }

    private static Instant after(Instant start, int hours) {
        return start.plus(Duration.ofHours(hours));
    }
}

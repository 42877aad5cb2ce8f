package id.sinergi.entry;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.ProcessTest;
import id.sinergi.calendar.Calendar;
import id.sinergi.entry.Entries.Message;
import id.sinergi.entry.Person.State;
import id.sinergi.registry.PeopleList;
import id.sinergi.registry.ReadingCount;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.village.process.VillageCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class EntriesIT {

    @Autowired
    Entries entries;

    @Autowired
    VillageCases village;

    @Autowired
    Actors actors;

    @Autowired
    Calendar calendar;

    @Autowired
    JdbcClient jdbc;

    private String number;
    private UUID device;
    private long seq;

    @BeforeEach
    void collecting() {
        number = village.collecting(calendar.today().plusDays(20), 0, 3);
        device = UUID.randomUUID();
        seq = 0;
    }

    private Result<Person> send(long at, UUID person, @Nullable String field, @Nullable String value) {
        return actors.as("desa-waworaha", () -> entries.take(number, device, new Message(at, person, field, value)));
    }

    private Person typed(UUID person, @Nullable String field, @Nullable String value) {
        return send(++seq, person, field, value).orThrow();
    }

    private Person entered(UUID person, String nik, String name) {
        typed(person, "nik", nik);
        typed(person, "nama", name);
        typed(person, "tanggallahir", "1990-05-17");
        typed(person, "sex", "L");
        typed(person, "status_kerja", "1");
        return typed(person, null, null);
    }

    private static String nik() {
        return VillageCases.nik(LocalDate.of(1990, 5, 17));
    }

    private static Refusal refusal(Result<?> result) {
        return ((Result.Refused<?>) result).refusal();
    }

    private long registered(String nik) {
        return jdbc.sql("SELECT count(*) FROM registry.worker WHERE nik = :nik")
                .param("nik", nik)
                .query(Long.class)
                .single();
    }

    @Test
    void aDraftIsKeptAtEachFieldAndAWholePersonIsRegistered() {
        var person = UUID.randomUUID();
        var nik = nik();
        assertThat(typed(person, "nik", nik).state()).isEqualTo(State.DRAFT);
        assertThat(registered(nik)).isZero();
        assertThat(actors.as("desa-waworaha", () -> entries.people(number)).orThrow())
                .singleElement()
                .satisfies(one -> assertThat(one.values()).containsEntry("nik", nik));
        assertThat(ReadingCount.told(jdbc, "desa-waworaha", PeopleList.ENTRY)).isPositive();
        assertThat(entered(person, nik, "Wa Ode Uji").state()).isEqualTo(State.COMPLETE);
        assertThat(registered(nik)).isEqualTo(1);
        assertThat(entries.completed(number)).isEqualTo(1);
        assertThat(entries.fastest(number)).isEqualTo(1);
        assertThat(village.fields("desa-waworaha", number, "village.enterData"))
                .filteredOn(field -> field.name().equals("records"))
                .allMatch(field -> Long.valueOf(1).equals(field.value()));
    }

    @Test
    void aMessageIsTakenOnceAndInOrder() {
        var person = UUID.randomUUID();
        typed(person, "nama", "Pertama");
        typed(person, "nama", "Kedua");
        assertThat(send(1, person, "nama", "Pertama").orThrow().values()).containsEntry("nama", "Kedua");
        var gap = refusal(send(5, person, "nama", "Kelima"));
        assertThat(gap.code()).isEqualTo("entry.gap");
        assertThat(gap.facts()).containsEntry("next", 3L);
        assertThat(typed(person, "nama", "").values()).isEmpty();
    }

    /** What is typed is kept until the case ends, complete or not: somebody's number is not. */
    @Test
    void aNumberInAFreeTextIsNotKept() {
        var person = UUID.randomUUID();
        typed(person, "nama", "La Ode");
        for (var field : List.of("nama", "alamat", "pemberi_kerja", "telepon")) {
            assertThat(refusal(send(seq + 1, person, field, "Jl. Mawar 7402010101907021"))
                            .errors())
                    .singleElement()
                    .satisfies(error -> {
                        assertThat(error.field()).isEqualTo(field);
                        assertThat(error.code()).isEqualTo("personalNumber");
                    });
        }
        assertThat(typed(person, "alamat", "Jl. Mawar 7").values())
                .containsOnly(Map.entry("nama", "La Ode"), Map.entry("alamat", "Jl. Mawar 7"));
    }

    @Test
    void whatTheImportRefusesIsRefusedHereAndCanBeMended() {
        var person = UUID.randomUUID();
        var refused = entered(person, "123", "Salah NIK");
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.issues()).singleElement().isEqualTo(new Person.Issue("nik", "row.nik.length", List.of("3")));
        var nik = nik();
        assertThat(entered(person, nik, "Benar NIK").state()).isEqualTo(State.COMPLETE);
        typed(person, "tanggallahir", "besok");
        assertThat(typed(person, null, null).issues())
                .extracting(Person.Issue::code)
                .containsExactly("field.notADate");
        var never = Map.of("1880-01-01", "impossible", "2190-05-17", "impossible", "-0001-01-01", "unreadable");
        never.forEach((day, why) -> {
            typed(person, "tanggallahir", day);
            assertThat(typed(person, null, null).issues())
                    .extracting(Person.Issue::code)
                    .containsExactly("row.birthDate." + why);
        });
        typed(person, "tanggallahir", "1991-05-17");
        var warned = typed(person, null, null);
        assertThat(warned.state()).isEqualTo(State.WARNED);
        assertThat(warned.issues()).extracting(Person.Issue::code).containsExactly("row.birthDate.nik");
        assertThat(entries.completed(number)).isEqualTo(1);
        typed(person, "nik", nik());
        assertThat(typed(person, null, null).issues())
                .extracting(Person.Issue::code)
                .containsExactly("field.entry.nikKept");
        assertThat(entered(UUID.randomUUID(), nik, "Kembar").issues())
                .extracting(Person.Issue::code)
                .containsExactly("field.entry.twice");
    }

    @Test
    void nobodyElseEntersHere() {
        var message = new Message(1, UUID.randomUUID(), "nama", "Titipan");
        for (var other : Map.of(
                        "desa-morosi", "case.unknown",
                        "dpmd", "entry.notCollector",
                        "kades-waworaha", "entry.notCollector",
                        "inspektorat", "entry.notCollector")
                .entrySet()) {
            assertThat(refusal(actors.as(other.getKey(), () -> entries.take(number, UUID.randomUUID(), message)))
                            .code())
                    .as(other.getKey())
                    .isEqualTo(other.getValue());
        }
        assertThat(refusal(send(1, UUID.randomUUID(), "agama", "x")).code()).isEqualTo("entry.field");
        var person = UUID.randomUUID();
        typed(person, "nama", "Milik kasus ini");
        var otherCase = village.collecting(calendar.today().plusDays(20), 0, null);
        assertThat(refusal(actors.as(
                                "desa-waworaha",
                                () -> entries.take(otherCase, UUID.randomUUID(), new Message(1, person, "nama", "y"))))
                        .code())
                .isEqualTo("entry.person");
        jdbc.sql("UPDATE entry.device SET by_user = 'desa-morosi' WHERE id = :id")
                .param("id", device)
                .update();
        assertThat(refusal(send(2, person, "nama", "y")).code()).isEqualTo("entry.device");
    }

    @Test
    void afterHandingInNothingIsEntered() {
        var nik = nik();
        entered(UUID.randomUUID(), nik, "Wa Ode Uji");
        actors.complete("desa-waworaha", number, "village.enterData", Map.of("method", "forms", "records", 1));
        assertThat(refusal(send(99, UUID.randomUUID(), "nama", "Terlambat")).code())
                .isEqualTo("entry.notCollecting");
        entries.forget(number);
        assertThat(entries.completed(number)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM entry.person WHERE fields::text LIKE :nik OR nik = :plain")
                        .param("nik", "%" + nik + "%")
                        .param("plain", nik)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}

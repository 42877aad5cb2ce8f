package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.identity.Accounts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where a list goes on stands in an address, and says by ids, codes, days and amounts where that is, never by a name. */
@IntegrationTest
class CursorsIT {

    /** Ids, case numbers, codes with a day, moments with an id, amounts or likeness with an id, kinds of what is kept. */
    private static final Pattern NAMELESS = Pattern.compile("\\d{1,18}|[A-Z]{2,3}-\\d{4}-\\d{5}"
            + "|\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|[\\d.]+(?: \\d{4}-\\d\\d-\\d\\d)?"
            + "|\\d{4}-\\d\\d-\\d\\d (?:PU|BPU|JAKON|ALL)|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z \\d{1,18}"
            + "|-?[\\d.]+\\n\\d{1,18}|[a-z]+\\.[a-zA-Z]+");

    /** Cut from a list at hand, which knows its places; without a sweep and a protection list nobody can ask them. */
    private static final Set<String> HELD_WHOLE =
            Set.of("/arrears/sweeps/{id}/employers", "/protection-lists/{number}/people");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Accounts accounts;

    @Test
    void noCursorHoldsAName() {
        var seen = new TreeMap<String, String>();
        var wrong = new TreeSet<String>();
        var units = new TreeSet<String>();
        accounts.all().stream()
                .filter(user -> !user.roles().isEmpty() && units.add(user.agency() + " " + user.roles()))
                .forEach(user -> {
                    var caller = new Api(port).as(user.username());
                    for (var list : lists()) {
                        var next = next(caller.get(list + "?limit=1"));
                        if (next == null) {
                            continue;
                        }
                        var key = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
                        seen.put(list, key);
                        if (!NAMELESS.matcher(key).matches()) {
                            wrong.add(list + " " + key);
                        }
                        assertThat(caller.get(list + "?limit=1&cursor=" + next).status())
                                .as(list)
                                .isEqualTo(200);
                    }
                });
        assertThat(wrong).isEmpty();
        assertThat(seen)
                .containsKeys("/workers", "/employers", "/people-readings")
                .hasSizeGreaterThan(8);
    }

    /** What a cursor was before: a name, and the place of a person whom the caller does not see. */
    @Test
    void earlierAndForeignCursorsAreRefused() {
        var bpjs = new Api(port).as("bpjs");
        for (var list : List.of("/workers", "/employers", "/people-readings", "/matches", "/visits")) {
            var caller = list.equals("/people-readings") ? new Api(port).as("inspektorat") : bpjs;
            for (var old : List.of("SITI AMINAH\n17", "0\n17\nPT UJI", "2026-11-30\n5\nbpjs\nWORKERS\n")) {
                caller.get(list + "?cursor=" + encoded(old)).refused(422, "cursor.unknown");
            }
        }
        bpjs.get("/workers?cursor=" + encoded("999999999999")).refused(422, "cursor.unknown");
        bpjs.get("/employers?cursor=" + encoded("0\n999999999999")).refused(422, "cursor.unknown");
    }

    /**
     * A number that nobody gave out is no place in a list, whatever the list: an empty answer would say that it ends there.
     * Of lists below something, one that is there is asked.
     */
    @Test
    void aMadeUpCursorIsRefusedByEveryList() {
        aRoundWithACase();
        var docs = new Api(port).as("sekda").get("/v3/api-docs").ok();
        var lists = new TreeSet<String>();
        docs.get("paths").properties().forEach(path -> {
            for (var parameter : path.getValue().path("get").path("parameters")) {
                if (parameter.get("name").asString().equals("cursor")) {
                    lists.add(path.getKey().substring("/api/v1".length()));
                }
            }
        });
        assertThat(lists).hasSizeGreaterThan(25);
        var readers = new TreeMap<String, Api.Caller>();
        accounts.all().stream()
                .filter(user -> !user.roles().isEmpty())
                .forEach(user ->
                        readers.putIfAbsent(user.agency() + " " + user.roles(), new Api(port).as(user.username())));
        var open = new TreeSet<String>();
        var nobody = new TreeSet<String>();
        for (var list : lists) {
            var asked = false;
            for (var reader : readers.values()) {
                var address = filled(list, reader);
                if (address == null || reader.get(address).status() != 200) {
                    continue;
                }
                asked = true;
                var states =
                        List.of("/matches", "/duplicates").contains(list) ? List.of("open", "judged") : List.of("");
                for (var state : states) {
                    for (var key : List.of("999999999999", "2026-11-30T01:02:03Z 999999999999", "KP-2026-99999")) {
                        var at = address + "?cursor=" + encoded(key) + (state.isEmpty() ? "" : "&state=" + state);
                        var answer = reader.get(at);
                        if (answer.status() == 200) {
                            open.add(list + " " + key);
                        } else {
                            answer.refused(422, "cursor.unknown");
                        }
                    }
                }
            }
            if (!asked) {
                nobody.add(list);
            }
        }
        assertThat(open).isEmpty();
        assertThat(nobody).as("asked by nobody").isSubsetOf(HELD_WHOLE);
    }

    /** Refused where such a round runs already, which does as well. */
    private void aRoundWithACase() {
        var target = LocalDate.now(clock).plusMonths(1).toString();
        var round = Map.of("name", "Putaran kursor", "targetDate", target, "villages", List.of("74.02.01.2006"));
        new Api(port).as("dpmd-kepala").post("/rounds", round);
    }

    /** The address of a list, below the first of those that the caller sees; {@code null} where there is none. */
    private static String filled(String list, Api.Caller reader) {
        var gap = list.indexOf("/{");
        if (gap < 0) {
            return list;
        }
        var above = reader.get(list.substring(0, gap));
        if (above.status() != 200 || above.ok().path("items").isEmpty()) {
            return null;
        }
        var first = above.ok().get("items").get(0);
        var name = list.substring(gap + 2, list.indexOf('}'));
        return list.replace("{" + name + "}", first.get(name).asString());
    }

    /** A list by name goes on after a person exactly where it stopped. */
    @Test
    void aListOfPeopleIsWholeSliceBySlice() {
        var bpjs = new Api(port).as("bpjs");
        var all = bpjs.get("/workers?limit=40").ok().path("items");
        var ids = new java.util.ArrayList<Long>();
        var address = "/workers?limit=7";
        for (var slice = 0; slice < 5; slice++) {
            var answer = bpjs.get(address).ok();
            answer.path("items").forEach(item -> ids.add(item.path("id").asLong()));
            address = "/workers?limit=7&cursor=" + answer.path("next").asString();
        }
        assertThat(ids).hasSize(35).doesNotHaveDuplicates();
        for (var i = 0; i < 35; i++) {
            assertThat(ids.get(i)).isEqualTo(all.get(i).path("id").asLong());
        }
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String next(Api.Answer answer) {
        return answer.status() != 200 || !answer.text().startsWith("{")
                ? null
                : answer.ok().path("next").asString(null);
    }

    private List<String> lists() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> Arrays.stream(handler.getValue().getMethodParameters())
                                .anyMatch(parameter -> parameter.getParameterType() == String.class
                                        && "cursor"
                                                .equals(parameter.getParameter().getName()))
                        || handler.getKey().getPatternValues().contains("/api/v1/tasks"))
                .filter(handler -> handler.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals("GET")))
                .flatMap(handler -> handler.getKey().getPatternValues().stream())
                .filter(path -> path.startsWith("/api/v1") && !path.contains("{"))
                .map(path -> path.substring("/api/v1".length()))
                .sorted()
                .toList();
    }
}

package id.sinergi.entry;

import id.sinergi.entry.Entries.Message;
import id.sinergi.registry.Occupations;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the page for entering people talks to: by the page's own session and its CSRF token, no further door. Not part of
 * the API.
 */
@Hidden
@RestController
@RequestMapping("/isian-data/{caseNumber}")
class EntryDoor {

    private static final int OCCUPATIONS = 89;

    private final Entries entries;
    private final ApiErrors answers;
    private final Texts texts;
    private final Clock clock;

    EntryDoor(Entries entries, ApiErrors answers, Texts texts, Clock clock) {
        this.entries = entries;
        this.answers = answers;
        this.texts = texts;
        this.clock = clock;
    }

    /** Messages of one device in their order. */
    record Post(@Nullable UUID device, @Nullable List<Message> messages) {}

    @GetMapping
    ResponseEntity<?> state(@PathVariable String caseNumber, CsrfToken csrf) {
        return answers.answer(entries.place(caseNumber)
                .then(place -> entries.people(caseNumber).map(people -> {
                    var json = new LinkedHashMap<String, @Nullable Object>();
                    json.put("csrf", Map.of("header", csrf.getHeaderName(), "token", csrf.getToken()));
                    json.put("village", place.villageName());
                    json.put("round", place.round());
                    json.put("expected", place.expected());
                    json.put("instructions", place.instructions());
                    json.put("people", people.stream().map(this::json).toList());
                    json.put("occupations", occupations());
                    return json;
                })));
    }

    /** Takes messages until one is refused; the answer holds what was taken, and why the next was not. */
    @PostMapping
    ResponseEntity<?> take(@PathVariable String caseNumber, @RequestBody Post post) {
        var device = post.device();
        var messages = post.messages();
        if (device == null || messages == null) {
            return answers.answer(Result.refused(Refusal.field(device == null ? "device" : "messages", "required")));
        }
        var taken = new ArrayList<Map<String, @Nullable Object>>();
        for (var message : messages) {
            var result = isOfNobody(message)
                    ? Result.<Person>refused(Refusal.field("messages.person", "required"))
                    : entries.take(caseNumber, device, message);
            if (result instanceof Result.Refused<Person>) {
                return taken.isEmpty() ? answers.answer(result) : ResponseEntity.ok(Map.of("taken", taken));
            }
            var json = json(result.orThrow());
            json.put("seq", message.seq());
            taken.add(json);
        }
        return ResponseEntity.ok(Map.of("taken", taken));
    }

    /** What JSON leaves out is null, whatever the record says. */
    private static boolean isOfNobody(Message message) {
        return Objects.isNull(message.person());
    }

    private Map<String, @Nullable Object> json(Person person) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", person.id());
        json.put("state", person.state().name());
        json.put("savedAt", time(person.savedAt()));
        json.put("values", person.values());
        json.put(
                "issues",
                person.issues().stream()
                        .map(issue -> Map.of(
                                "field", issue.field(),
                                "text", texts.get(issue.code(), issue.args().toArray())))
                        .toList());
        return json;
    }

    private String time(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime().toString();
    }

    private static List<Map<String, Object>> occupations() {
        var list = new ArrayList<Map<String, Object>>();
        for (short code = 1; code <= OCCUPATIONS; code++) {
            list.add(Map.of("id", Short.toString(code), "name", Occupations.name(code)));
        }
        return list;
    }
}

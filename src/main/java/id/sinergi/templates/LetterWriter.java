package id.sinergi.templates;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.letters.NewLetter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes letters from their templates. Letters are in Indonesian, whoever writes them. */
@Component
public class LetterWriter {

    private final TemplateRepository templates;
    private final List<LetterPlaces> places;
    private final Accounts accounts;

    LetterWriter(TemplateRepository templates, List<LetterPlaces> places, Accounts accounts) {
        this.templates = templates;
        this.places = places;
        this.accounts = accounts;
    }

    /**
     * A letter from the template in force on its date.
     *
     * @param words what stands in the template's places
     * @param addressee lines, unless the template names somebody else
     */
    public NewLetter write(
            Agency agency,
            String kind,
            String caseNumber,
            LocalDate date,
            Map<String, String> words,
            List<String> addressee) {
        var all = new HashMap<String, String>();
        places.forEach(module -> all.putAll(module.values(caseNumber, kind)));
        all.putAll(agencies());
        all.putAll(words);
        var known = templates.kind(kind).orElseThrow(() -> new IllegalArgumentException("No kind " + kind));
        known.required().stream()
                .filter(name -> !all.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("A letter of kind " + kind + " needs " + name);
                });
        return fill(templates.on(kind, date), agency, caseNumber, date, all, addressee);
    }

    static NewLetter fill(
            LetterTemplate template,
            Agency agency,
            String caseNumber,
            LocalDate date,
            Map<String, String> words,
            List<String> addressee) {
        var to = template.addressee();
        return new NewLetter(
                agency,
                template.kind(),
                caseNumber,
                date,
                fill(template.subject(), words),
                to == null ? addressee : List.of(fill(to, words)),
                template.paragraphs().stream()
                        .filter(text -> isSaid(text, words))
                        .flatMap(text -> lines(fill(text, words)))
                        .toList(),
                template.attachments(),
                template.copies().stream()
                        .filter(copy -> isSaid(copy, words))
                        .map(copy -> fill(copy, words))
                        .toList(),
                null,
                new NewLetter.Source(template.version(), template.classification()),
                null);
    }

    /** The names of agencies, which every kind may name. */
    private Map<String, String> agencies() {
        var names = accounts.agencyNames();
        return Map.of(
                "bpjs", names.getOrDefault(Agency.BPJS, "BPJS"),
                "disnaker", names.getOrDefault(Agency.DISNAKER, "DISNAKER"),
                "setda", names.getOrDefault(Agency.SETDA, "SETDA"));
    }

    /** A paragraph with a place that has nothing to say is left out whole. */
    private static boolean isSaid(String text, Map<String, String> words) {
        return LetterTemplate.PLACE
                .matcher(text)
                .results()
                .noneMatch(place -> words.getOrDefault(place.group(1), "").isBlank());
    }

    /** Replaces places in one pass, so that what an officer typed cannot name a place itself. */
    private static String fill(String text, Map<String, String> words) {
        return LetterTemplate.PLACE
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(words.getOrDefault(place.group(1), "")));
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}

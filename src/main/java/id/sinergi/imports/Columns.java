package id.sinergi.imports;

import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the wanted columns stand in a file: found by name in any order. What the law does not let us keep is not even
 * looked at.
 */
final class Columns {

    /** Religion, ethnicity, blood group, disability, contraception, pregnancy, parents. */
    private static final Set<String> FORBIDDEN = Set.of(
            "agama",
            "agamaid",
            "suku",
            "sukuid",
            "etnis",
            "golongandarah",
            "golongandarahid",
            "goldarah",
            "cacat",
            "cacatid",
            "disabilitas",
            "carakb",
            "carakbid",
            "hamil",
            "hamilid",
            "ayah",
            "ayahnik",
            "nikayah",
            "namaayah",
            "ibu",
            "ibunik",
            "nikibu",
            "namaibu",
            "namaibukandung",
            "ibukandung",
            "kepercayaan");

    /** Most columns looked at; a wider sheet is not a list of people. */
    static final int MOST = 500;

    private final Map<String, Integer> places;
    private final List<String> dropped;
    private final List<String> ignored;

    private Columns(Map<String, Integer> places, List<String> dropped, List<String> ignored) {
        this.places = places;
        this.dropped = List.copyOf(dropped);
        this.ignored = List.copyOf(ignored);
    }

    /** Refuses with {@code import.columns} (names the missing ones) or {@code import.columnTwice}. */
    static Columns of(ImportKind kind, List<String> header) {
        var wanted = Stream.concat(kind.required().stream(), kind.optional().stream())
                .collect(Collectors.toMap(Cleaning::key, name -> name));
        var places = new HashMap<String, Integer>();
        var dropped = new ArrayList<String>();
        var ignored = new ArrayList<String>();
        for (var i = 0; i < header.size(); i++) {
            var key = Cleaning.key(header.get(i));
            var name = wanted.getOrDefault(key, kind.aliases().get(key));
            if (name != null) {
                if (places.put(name, i) != null) {
                    throw new RefusedException(Refusal.invalid("import.columnTwice", name));
                }
            } else if (FORBIDDEN.contains(key)) {
                dropped.add(key);
            } else if (!key.isEmpty()) {
                ignored.add(shown(header.get(i)));
            }
        }
        var missing = kind.required().stream()
                .filter(name -> !places.containsKey(name))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!kind.oneOf().isEmpty() && kind.oneOf().stream().noneMatch(places::containsKey)) {
            missing.addFirst(String.join(" / ", kind.oneOf()));
        }
        if (!missing.isEmpty()) {
            throw new RefusedException(Refusal.invalid("import.columns", String.join(", ", missing))
                    .with(Map.of("missingColumns", List.copyOf(missing))));
        }
        return new Columns(places, dropped, ignored);
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    @Nullable
    Integer place(String name) {
        return places.get(name);
    }

    List<String> dropped() {
        return dropped;
    }

    List<String> ignored() {
        return ignored;
    }

    private static String shown(String name) {
        var text = Cleaning.text(name);
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}

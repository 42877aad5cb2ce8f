package id.sinergi.employers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Which employer a number or a name means. Not cut by scope: for what already knows the number or the name. */
@Service
public class EmployerNames {

    private static final int MOST = 1_000;

    private final EmployerNamesQuery query;

    EmployerNames(EmployerNamesQuery query) {
        this.query = query;
    }

    /** The names of those that are known, by our id. */
    public Map<Long, String> byId(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : query.namesById(ids);
    }

    /** The names of those that are known, by NPP. */
    public Map<String, String> byNpp(Collection<String> npps) {
        return npps.isEmpty() ? Map.of() : query.names(npps);
    }

    /** The NPPs of employers whose name has this text, 1,000 at most; legal forms do not matter. */
    public List<String> nppsNamed(String text) {
        return text.isBlank() ? List.of() : query.nppsNamed(text, MOST);
    }

    /**
     * The ids of employers by the names that people of a village told. Case, punctuation, the order of words and, where
     * no other has the name, the legal form do not matter. A name that two employers have equally is nobody's, unless
     * one of them is in the village.
     */
    public Map<String, Long> resolve(String village, Collection<String> names) {
        return names.isEmpty() ? Map.of() : query.resolve(village, names);
    }

    /** Those of the names that mean this employer but for form, order and punctuation. */
    public List<String> spellings(long employer, Collection<String> names) {
        return names.isEmpty() ? List.of() : query.spellings(employer, names);
    }
}

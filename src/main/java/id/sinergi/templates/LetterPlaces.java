package id.sinergi.templates;

import java.util.Map;
import java.util.Set;

/**
 * What another module adds to the places that a template may name, such as {@code {answerLink}}; a bean of it is asked
 * whenever a letter is written. A paragraph with a place that is empty is left out, so a module that has nothing to say
 * to a letter gives nothing.
 */
public interface LetterPlaces {

    /** The names of the places for letters of this kind: letters only. */
    Set<String> names(String kind);

    /** What stands in those places, in plain Indonesian text; inside the transaction that writes the letter. */
    Map<String, String> values(String caseNumber, String kind);
}

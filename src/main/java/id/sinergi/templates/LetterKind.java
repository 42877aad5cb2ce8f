package id.sinergi.templates;

import id.sinergi.identity.Agency;
import java.util.Set;

/**
 * A kind of letter that has words to edit. What it is called on paper, and what it is not, is not among them.
 *
 * @param code as in {@code letters}
 * @param agency whose letter it is
 * @param places the places that its text may name
 * @param required those that it must name, so that it says what the law asks of it
 */
public record LetterKind(String code, Agency agency, Set<String> places, Set<String> required) {}

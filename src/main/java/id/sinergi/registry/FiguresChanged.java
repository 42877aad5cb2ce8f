package id.sinergi.registry;

import java.util.Set;

/** Who counts in these villages may be others from now on. Published in the transaction of the change. */
public record FiguresChanged(Set<String> villages) {

    public FiguresChanged {
        villages = Set.copyOf(villages);
    }
}

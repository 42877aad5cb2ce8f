package id.sinergi.imports;

import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.imports.kinds.ImportKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of files that the modules of this system take. */
@Component
class KnownKinds {

    private final List<ImportKind> kinds;

    KnownKinds(List<ImportKind> kinds) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparing(ImportKind::isOfVillages, Comparator.reverseOrder()))
                .toList();
    }

    Optional<ImportKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equalsIgnoreCase(code)).findFirst();
    }

    ImportKind get(ImportJob job) {
        return find(job.kind()).orElseThrow();
    }

    List<ImportKind> of(User user) {
        return kinds.stream().filter(kind -> isFor(kind, user)).toList();
    }

    static boolean isFor(ImportKind kind, User user) {
        return user.isSystem()
                || (kind.agencies().contains(user.agency()) && (user.is(Role.OFFICER) || user.is(Role.SUPERVISOR)));
    }
}

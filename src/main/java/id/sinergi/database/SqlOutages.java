package id.sinergi.database;

import id.sinergi.shared.Outages;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows an outage however deep the engine or Spring have wrapped it: the innermost word counts. */
@Component
class SqlOutages implements Outages {

    private static final int DEEPEST = 30;

    @Override
    public Optional<Outage> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> Stream.ofNullable(Outages.alone(cause)))
                .reduce((outer, inner) -> inner);
    }
}

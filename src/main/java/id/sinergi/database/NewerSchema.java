package id.sinergi.database;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An older jar must not work on a newer schema: it would not know what it breaks. Numbers are given in ranges, so not only
 * a higher one may be unknown here.
 */
@Configuration(proxyBeanMethods = false)
class NewerSchema {

    @Bean
    FlywayMigrationStrategy refuseNewer() {
        return flyway -> {
            refuse(flyway);
            flyway.migrate();
        };
    }

    static void refuse(Flyway flyway) {
        var unknown = Arrays.stream(flyway.info().applied())
                .filter(applied -> applied.getVersion() != null
                        && applied.getState().isApplied()
                        && !applied.getState().isResolved())
                .map(applied -> "V" + applied.getVersion())
                .toList();
        if (!unknown.isEmpty()) {
            throw new NewerSchemaException(unknown);
        }
    }

    static final class NewerSchemaException extends RuntimeException {

        private final List<String> unknown;

        NewerSchemaException(List<String> unknown) {
            super("The database belongs to a newer Sinergi: " + unknown);
            this.unknown = List.copyOf(unknown);
        }
    }

    static class Analyzer extends AbstractFailureAnalyzer<NewerSchemaException> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, NewerSchemaException cause) {
            return new FailureAnalysis(
                    "The database belongs to a newer Sinergi. This one does not know its migrations "
                            + String.join(", ", cause.unknown) + ".",
                    "Start the newer version again. To go back, restore the backup made before the upgrade; "
                            + "docs/operations.md tells how.",
                    cause);
        }
    }
}

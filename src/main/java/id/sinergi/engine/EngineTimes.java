package id.sinergi.engine;

import java.time.ZoneId;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine's own scripts keep times without a zone, as the clock of whichever machine wrote them: on two machines of
 * different zones a timer fires hours early. From here on they are moments. What is there was written by this machine's
 * clock.
 */
@Component
class EngineTimes implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("235");
    }

    @Override
    public String getDescription() {
        return "engine times are moments";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("""
                    DO $$
                    DECLARE change text;
                    BEGIN
                      FOR change IN
                        SELECT format('ALTER TABLE engine.%%I %%s', table_name, string_agg(format(
                                   'ALTER COLUMN %%I TYPE timestamptz USING %%1$I AT TIME ZONE %%L', column_name, '%s'), ', '))
                          FROM information_schema.columns
                         WHERE table_schema = 'engine' AND data_type = 'timestamp without time zone'
                         GROUP BY table_name
                      LOOP
                        EXECUTE change;
                      END LOOP;
                    END $$
                    """.formatted(ZoneId.systemDefault().getId()));
        }
    }
}

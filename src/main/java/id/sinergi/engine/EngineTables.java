package id.sinergi.engine;

import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The engine's tables, by the create scripts in its own jar, in the schema {@code engine}. */
@Component
class EngineTables implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5");
    }

    @Override
    public String getDescription() {
        return "engine tables";
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
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL search_path TO engine");
            for (var part : new String[] {
                "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history"
            }) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new EncodedResource(
                                new ClassPathResource(
                                        "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"),
                                StandardCharsets.UTF_8));
            }
            statement.execute("SET LOCAL search_path TO DEFAULT");
        }
    }
}

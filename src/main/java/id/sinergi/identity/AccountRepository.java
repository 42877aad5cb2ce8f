package id.sinergi.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private static final String SELECT = """
            SELECT username, name, password_hash, agency, roles, areas, enabled, language
              FROM identity.account
            """;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Principal> find(String username) {
        return jdbc.sql(SELECT + " WHERE username = :username")
                .param("username", username)
                .query((row, i) -> new Principal(user(row), row.getString("password_hash"), row.getBoolean("enabled")))
                .optional();
    }

    List<User> all() {
        return jdbc.sql(SELECT + " WHERE enabled ORDER BY agency, username")
                .query((row, i) -> user(row))
                .list();
    }

    List<User> demonstration() {
        return jdbc.sql(SELECT + " WHERE enabled AND demonstration ORDER BY agency, username")
                .query((row, i) -> user(row))
                .list();
    }

    Map<Agency, String> agencies() {
        return jdbc
                .sql("SELECT code, name FROM identity.agency")
                .query((row, i) -> Map.entry(Agency.valueOf(row.getString("code")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT count(*) FROM identity.account")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    void insert(User user, String passwordHash, boolean demonstration) {
        jdbc.sql("""
                        INSERT INTO identity.account (username, name, password_hash, agency, roles, areas, language, demonstration)
                        VALUES (:username, :name, :hash, :agency, :roles, :areas, :language, :demonstration)
                        ON CONFLICT (username) DO NOTHING
                        """)
                .param("username", user.username())
                .param("name", user.name())
                .param("hash", passwordHash)
                .param("agency", user.agency().name())
                .param("roles", user.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("areas", user.areas().stream().sorted().toArray(String[]::new))
                .param("language", user.language())
                .param("demonstration", demonstration)
                .update();
    }

    void language(String username, String language) {
        jdbc.sql("UPDATE identity.account SET language = :language WHERE username = :username")
                .param("language", language)
                .param("username", username)
                .update();
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getString("username"),
                row.getString("name"),
                Agency.valueOf(row.getString("agency")),
                strings(row.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toSet()),
                strings(row.getArray("areas")),
                row.getString("language"));
    }

    private static Set<String> strings(Array array) throws SQLException {
        return new HashSet<>(Arrays.asList((String[]) array.getArray()));
    }
}

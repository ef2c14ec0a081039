package answerprint.runtime;

import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings the database's tables up to this version, as the owner role. Run by the migrate role, and by the web role only in
 * the embedded default.
 */
public final class Migrations {
    private Migrations() {}

    /** @param appRole the role that web and worker use; the migrations grant it what it needs and no more */
    public static void run(String url, String owner, String ownerPassword, String appRole) {
        Flyway.configure()
                .dataSource(url, owner, ownerPassword)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", appRole))
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}

package answerprint.runtime;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Gives a {@code @QuarkusTest} a real PostgreSQL with all migrations, a home of its own, and runs orders in process. */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "home-")
                    .toAbsolutePath();
            EmbeddedDatabase database = new EmbeddedDatabase();
            database.create();
            return Map.of(
                    "answerprint.home", home.toString(),
                    "answerprint.database.url", database.url(),
                    "answerprint.database.user", DatabaseSecrets.APP,
                    "answerprint.database.password", EmbeddedDatabase.appPassword(),
                    "answerprint.work.enabled", "true");
        } catch (IOException | InterruptedException | java.sql.SQLException e) {
            throw new IllegalStateException("the test's database could not be started", e);
        }
    }

    @Override
    public void stop() {
        // The server is shared by the whole test run and ends with it.
    }
}

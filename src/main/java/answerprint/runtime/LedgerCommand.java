package answerprint.runtime;

import answerprint.ledger.LedgerVerifier;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code verify-ledger}: checks every production's chain with a plain connection. Works beside a running product, and on
 * one that is stopped.
 */
final class LedgerCommand {
    private LedgerCommand() {}

    /** @return 0 when every chain is sound, 1 when one is broken; its first broken entry is named */
    static int run(Home home) throws IOException, InterruptedException, SQLException {
        if (Home.setting("answerprint.database.url").isPresent()) {
            return verify(
                    Home.setting("answerprint.database.url").orElseThrow(),
                    Home.setting("answerprint.database.user").orElse(DatabaseSecrets.APP),
                    Home.setting("answerprint.database.password").orElse(""));
        }
        DatabaseSecrets secrets = DatabaseSecrets.in(home.secrets());
        if (HomeLock.inUse(home)) {
            return verify(HomeLock.runningDatabase(home), DatabaseSecrets.APP, secrets.app());
        }
        try (HomeLock lock = HomeLock.take(home);
                EmbeddedPostgres database = EmbeddedPostgres.start(
                        home.cache(), home.database(), home.logs().resolve("postgresql.log"), home.secrets(), true)) {
            lock.note(database.url());
            return verify(database.url(), DatabaseSecrets.APP, secrets.app());
        }
    }

    private static int verify(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            List<LedgerVerifier.Finding> findings = new LedgerVerifier(connection).verifyAll();
            findings.forEach(finding -> System.out.println(finding.words()));
            System.out.println(findings.size() + " ledgers checked");
            return findings.stream().allMatch(LedgerVerifier.Finding.Sound.class::isInstance) ? 0 : 1;
        }
    }
}

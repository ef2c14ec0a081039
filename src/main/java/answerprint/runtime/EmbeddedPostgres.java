package answerprint.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The database that the product brings along: starts it in a data directory that persists, on a free loopback port, and
 * stops it. Writes are durable ({@code fsync} and {@code synchronous_commit} stay on).
 *
 * <p>A server that a killed process left behind is ended first ({@link LeftoverPostgres}), and the new one recovers from the
 * write-ahead log by itself.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SUPERUSER = "postgres";

    private final Path binaries;
    private final Path data;
    private final Path log;
    private final int port;
    private final boolean durable;
    private final DatabaseSecrets secrets;
    private final Process server;

    /**
     * @param cache where programs are unpacked
     * @param data the data directory, made when it does not exist
     * @param log the server's log file
     * @param secretsDirectory where the generated passwords are kept
     * @param durable false only for tests that may lose everything at a crash
     */
    public static EmbeddedPostgres start(Path cache, Path data, Path log, Path secretsDirectory, boolean durable)
            throws IOException, InterruptedException {
        Path binaries = PostgresBinaries.in(cache);
        DatabaseSecrets secrets = DatabaseSecrets.in(secretsDirectory);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create(binaries, data, secrets);
        } else {
            LeftoverPostgres.end(data);
        }
        EmbeddedPostgres started = new EmbeddedPostgres(binaries, data, log, durable, secrets);
        started.awaitReady();
        started.ensureRoles();
        return started;
    }

    private EmbeddedPostgres(Path binaries, Path data, Path log, boolean durable, DatabaseSecrets secrets)
            throws IOException {
        this.binaries = binaries;
        this.data = data;
        this.log = log;
        this.durable = durable;
        this.secrets = secrets;
        this.port = Ports.free();
        this.server = launch();
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/answerprint";
    }

    DatabaseAccount account() {
        return new DatabaseAccount(
                url(),
                new DatabaseAccount.Credentials(DatabaseSecrets.OWNER, secrets.owner()),
                new DatabaseAccount.Credentials(DatabaseSecrets.APP, secrets.app()));
    }

    /** Seals session cookies, so that people stay logged in over a restart. */
    String sessionKey() {
        return secrets.session();
    }

    /** A connection as the server's administrator, for checks; the caller closes it. */
    public Connection administrator() throws SQLException {
        return connect("answerprint");
    }

    public long pid() {
        return server.pid();
    }

    /** Stops the server: open sessions are ended, everything committed is on disk. */
    @Override
    public synchronized void close() {
        if (!server.isAlive()) {
            return;
        }
        try {
            Process stop = unprivileged(
                            binaries.resolve("bin/pg_ctl").toString(),
                            "stop",
                            "-D",
                            data.toString(),
                            "-m",
                            "fast",
                            "-t",
                            "30")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            stop.waitFor(35, TimeUnit.SECONDS);
            if (!server.waitFor(5, TimeUnit.SECONDS)) {
                LOG.warn("PostgreSQL did not stop in time; it is ended hard and recovers at the next start");
                server.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.warn("PostgreSQL could not be asked to stop; it is ended hard and recovers at the next start", e);
            server.destroyForcibly();
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        option(command, "listen_addresses=127.0.0.1");
        option(command, "unix_socket_directories=");
        option(command, "max_connections=120");
        option(command, "shared_buffers=128MB");
        option(command, "fsync=" + (durable ? "on" : "off"));
        option(command, "synchronous_commit=" + (durable ? "on" : "off"));
        option(command, "log_timezone=UTC");
        Files.createDirectories(log.toAbsolutePath().getParent());
        return unprivileged(command.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"))
                .start();
    }

    private static void option(List<String> command, String setting) {
        command.add("-c");
        command.add(setting);
    }

    private static void create(Path binaries, Path data, DatabaseSecrets secrets)
            throws IOException, InterruptedException {
        Files.createDirectories(data.toAbsolutePath().getParent());
        Path passwordFile = Files.createTempFile("answerprint", ".pw");
        try {
            Files.writeString(passwordFile, secrets.superuser());
            Process initdb = unprivileged(
                            binaries.resolve("bin/initdb").toString(),
                            "-D",
                            data.toString(),
                            "-U",
                            SUPERUSER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + passwordFile,
                            "--encoding=UTF8",
                            "--locale=C",
                            "--data-checksums")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (initdb.waitFor() != 0) {
                throw new IOException("the embedded database could not be created in " + data + ": " + said.strip());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < deadline) {
            if (!server.isAlive()) {
                throw new IOException("the embedded database ended at once; see " + log + ": " + tail());
            }
            try (Connection connection = connect("postgres")) {
                connection.isValid(2);
                return;
            } catch (SQLException e) {
                last = String.valueOf(e.getMessage());
            }
            TimeUnit.MILLISECONDS.sleep(80);
        }
        server.destroyForcibly();
        throw new IOException("the embedded database did not answer within " + PATIENCE.toSeconds() + " s (" + last
                + "); see " + log);
    }

    private void ensureRoles() throws IOException {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            role(statement::execute, DatabaseSecrets.OWNER, secrets.owner());
            role(statement::execute, DatabaseSecrets.APP, secrets.app());
            try (var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'answerprint'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE answerprint OWNER " + DatabaseSecrets.OWNER);
            statement.execute("REVOKE ALL ON DATABASE answerprint FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE answerprint TO " + DatabaseSecrets.APP);
        } catch (SQLException e) {
            throw new IOException("the embedded database's roles could not be set up: " + e.getMessage(), e);
        }
    }

    private interface Sql {
        boolean execute(String sql) throws SQLException;
    }

    private static void role(Sql sql, String name, String password) throws SQLException {
        sql.execute("DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '" + name
                + "') THEN CREATE ROLE " + name + " LOGIN; END IF; END $$");
        sql.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, secrets.superuser());
    }

    private String tail() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }

    /** PostgreSQL refuses to run as root; a user namespace makes it somebody else without needing an account. */
    private static ProcessBuilder unprivileged(String... command) {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root) {
            return new ProcessBuilder(command);
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(List.of(command));
        return new ProcessBuilder(wrapped);
    }
}

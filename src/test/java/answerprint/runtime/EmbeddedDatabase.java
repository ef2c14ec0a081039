package answerprint.runtime;

import answerprint.rows.Rows;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real PostgreSQL with all migrations for plain tests, without Quarkus: one server for the whole test run, one fresh
 * database for each test class. Register it as a static field with {@code @RegisterExtension}.
 */
public final class EmbeddedDatabase implements BeforeAllCallback {
    /** Another class loader of the same test run has a server of its own. */
    private static final String RUN = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private final ThreadLocal<@Nullable Connection> transaction = new ThreadLocal<>();
    private String url = "";

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        create();
    }

    /** Makes this object's own database, a copy of the migrated one. */
    void create() throws IOException, InterruptedException, SQLException {
        EmbeddedPostgres postgres = server();
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(
                        at(postgres, "postgres"), "postgres", secrets().superuser());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template answerprint owner " + DatabaseSecrets.OWNER);
        }
        url = at(postgres, name);
    }

    /** JDBC address of this class's database. */
    public String url() {
        return url;
    }

    /** Connects as the application's role; inside {@link #inTransaction} always the same connection. */
    public DataSource app() {
        return new AppSource();
    }

    public Rows rows() {
        return new Rows(app());
    }

    /** A connection as the role that owns the tables and migrates; the caller closes it. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(url, DatabaseSecrets.OWNER, secrets().owner());
    }

    /** A connection as the server's administrator; the caller closes it. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", secrets().superuser());
    }

    /** Runs the task in one transaction of this thread: committed at the end, rolled back when it throws. */
    public <T> T inTransaction(Callable<T> task) throws Exception {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            transaction.set(connection);
            try {
                T result = task.call();
                connection.commit();
                return result;
            } catch (Exception failed) {
                connection.rollback();
                throw failed;
            } finally {
                transaction.remove();
            }
        }
    }

    /** As {@link #inTransaction(Callable)}, without an answer. */
    public void transaction(Runnable task) throws Exception {
        inTransaction(() -> {
            task.run();
            return true;
        });
    }

    static String appPassword() {
        return secrets().app();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, DatabaseSecrets.APP, secrets().app());
    }

    private static String at(EmbeddedPostgres postgres, String database) {
        return postgres.url().replaceAll("/answerprint$", "/" + database);
    }

    private static Path home() {
        return Path.of("target", "embedded-database").toAbsolutePath();
    }

    private static DatabaseSecrets secrets() {
        try {
            return DatabaseSecrets.in(home().resolve("secrets-" + RUN));
        } catch (IOException cause) {
            throw new IllegalStateException("The test database's passwords", cause);
        }
    }

    private static synchronized EmbeddedPostgres server() throws IOException, InterruptedException {
        if (server == null) {
            Files.createDirectories(home());
            EmbeddedPostgres started = EmbeddedPostgres.start(
                    home().resolve("programs"),
                    home().resolve("data-" + RUN),
                    home().resolve("log-" + RUN + ".txt"),
                    home().resolve("secrets-" + RUN),
                    false);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "test-database-stop"));
            Migrations.run(started.url(), DatabaseSecrets.OWNER, secrets().owner(), DatabaseSecrets.APP);
            server = started;
        }
        return server;
    }

    private final class AppSource implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            Connection shared = transaction.get();
            return shared == null ? connect() : unclosable(shared);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        private static Connection unclosable(Connection shared) {
            return (Connection) Proxy.newProxyInstance(
                    EmbeddedDatabase.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if ("close".equals(method.getName())) {
                            return null;
                        }
                        try {
                            return method.invoke(shared, arguments);
                        } catch (InvocationTargetException wrapped) {
                            throw wrapped.getCause();
                        }
                    });
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}

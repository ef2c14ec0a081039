package answerprint.runtime;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one main method: does what the role needs before Quarkus starts, and undoes it after Quarkus has stopped. */
@QuarkusMain
public final class Main {
    private static final Logger LOG = Logger.getLogger(Main.class);

    private static volatile int exitCode;

    private Main() {}

    public static void main(String... args) throws Exception {
        Home home = Home.ofEnvironment();
        home.prepare();
        setIfAbsent("answerprint.home", home.root().toString());
        switch (Role.configured()) {
            case WEB -> web(home, args);
            case WORKER -> worker(args);
            case COMMAND -> command(home, args);
            case MIGRATE -> migrate();
        }
        System.exit(exitCode);
    }

    private static void web(Home home, String[] args) throws Exception {
        if (Home.setting("answerprint.database.url").isPresent()) {
            run(args);
            return;
        }
        if (Ports.pageIsTaken()) {
            LOG.errorf("Port %d is taken by another program; set ANSWERPRINT_PORT to a free one", Ports.page());
            exitCode = 1;
            return;
        }
        Ports.moveHealthAsideIfTaken();
        try (HomeLock lock = HomeLock.take(home)) {
            EmbeddedPostgres database = EmbeddedPostgres.start(
                    home.cache(), home.database(), home.logs().resolve("postgresql.log"), home.secrets(), true);
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfter(stopped, database), "database-stop"));
            try {
                useEmbedded(database.account());
                setIfAbsent("quarkus.http.auth.session.encryption-key", database.sessionKey());
                lock.note(database.url());
                run(args);
            } finally {
                stopped.countDown();
                database.close();
            }
        }
    }

    private static void worker(String[] args) {
        System.setProperty("quarkus.http.host-enabled", "false");
        setIfAbsent("answerprint.work.enabled", "true");
        setIfAbsent(
                "quarkus.management.port",
                Home.setting("answerprint.worker.management-port").orElse("9001"));
        run(args);
    }

    /** Runs until stopped; a failed start is told by an exception instead of ending the process under our feet. */
    private static void run(String[] args) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Quarkus.run(
                Service.class,
                (code, problem) -> {
                    exitCode = code;
                    failure.set(problem);
                },
                args);
        Throwable problem = failure.get();
        if (problem != null) {
            LOG.error("Answerprint could not start", problem);
        }
    }

    /** Serves until the process is asked to stop. */
    public static final class Service implements QuarkusApplication {
        @Override
        public int run(String... args) {
            Quarkus.waitForExit();
            return 0;
        }
    }

    private static void command(Home home, String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("verify-ledger")) {
            exitCode = LedgerCommand.run(home);
            return;
        }
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("answerprint.management-port", "0");
        if (Home.setting("answerprint.database.url").isEmpty()) {
            setIfAbsent("answerprint.database.url", HomeLock.runningDatabase(home));
            DatabaseSecrets secrets = DatabaseSecrets.in(home.secrets());
            setIfAbsent("answerprint.database.user", DatabaseSecrets.APP);
            setIfAbsent("answerprint.database.password", secrets.app());
        }
        Quarkus.run(FrontDoorCommand.class, (code, problem) -> exitCode = code, args);
    }

    private static void migrate() {
        String url = required("answerprint.database.url");
        Migrations.run(
                url,
                required("answerprint.database.owner-user"),
                required("answerprint.database.owner-password"),
                Home.setting("answerprint.database.user").orElse(DatabaseSecrets.APP));
        LOG.info("The database is at this version");
    }

    private static void useEmbedded(DatabaseAccount account) {
        Migrations.run(
                account.url(),
                account.owner().user(),
                account.owner().password(),
                account.app().user());
        System.setProperty("answerprint.database.url", account.url());
        System.setProperty("answerprint.database.user", account.app().user());
        System.setProperty("answerprint.database.password", account.app().password());
        setIfAbsent("answerprint.embedded", "true");
    }

    /** A shutdown hook runs beside Quarkus's own: the database goes last, and nothing may keep the process from ending. */
    private static void stopAfter(CountDownLatch stopped, EmbeddedPostgres database) {
        boolean orderly = false;
        try {
            orderly = stopped.await(25, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
        if (!orderly) {
            LOG.warn("The product did not stop in time; it is ended as it is, the next start recovers");
            Runtime.getRuntime().halt(1);
        }
    }

    private static String required(String key) {
        return Home.setting(key).orElseThrow(() -> new IllegalArgumentException(key + " must be set"));
    }

    private static void setIfAbsent(String key, String value) {
        if (Home.setting(key).isEmpty()) {
            System.setProperty(key, value);
        }
    }
}

package answerprint.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;

/** Settings of the processes themselves. */
@ConfigMapping(prefix = "answerprint")
interface RuntimeConfig {
    /** Directory of database, media, logs and caches in the embedded default. */
    String home();

    /** What this process is: web, worker, migrate or command. */
    @WithDefault("web")
    String role();

    /** Address that the page listens on; anything but loopback is refused while the sample's passwords exist. */
    @WithDefault("127.0.0.1")
    String host();

    /** Port of the page. */
    @WithDefault("8080")
    int port();

    /** Whether this process brought its own database along; set by the main method. */
    @WithDefault("false")
    boolean embedded();

    /** The runnable jar, for starting the worker process. */
    @WithDefault("target/quarkus-app/quarkus-run.jar")
    String jar();

    /** Set by the web process for the worker that it supervises. */
    Optional<Boolean> supervised();

    /** Where health and metrics answer. */
    @WithName("management-host")
    @WithDefault("127.0.0.1")
    String managementHost();

    /** Port of health and metrics. */
    @WithName("management-port")
    @WithDefault("9000")
    int managementPort();

    /** Heap of the web process, read by the front door. */
    Optional<String> heap();

    /** Where the front door keeps the tools it fetched. */
    Optional<String> tools();

    WorkerProcess worker();

    Database database();

    Log log();

    Sample sample();

    /** The supervised worker process. */
    interface WorkerProcess {
        /** Whether the web process of the embedded default runs a worker of its own. */
        @WithDefault("true")
        boolean supervised();

        /** Java heap of the worker process; pictures live outside of it. */
        @WithDefault("2g")
        String heap();

        /** Health port of a worker. */
        @WithName("management-port")
        @WithDefault("9001")
        int managementPort();
    }

    /** A PostgreSQL of one's own; when the URL is not set the product brings its own along. */
    interface Database {
        Optional<String> url();

        Optional<String> user();

        Optional<String> password();

        /** The role that owns the tables, used by the migrate role only. */
        @WithName("owner-user")
        Optional<String> ownerUser();

        @WithName("owner-password")
        Optional<String> ownerPassword();
    }

    /** Log output. */
    interface Log {
        /** Whether log lines are JSON objects. */
        @WithDefault("false")
        boolean json();
    }

    /** The sample production. */
    interface Sample {
        /** Whether the sample production is set up at start; the front door's start command says yes. */
        @WithDefault("false")
        boolean enabled();
    }
}

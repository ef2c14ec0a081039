package answerprint.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Settings of the processes themselves. */
@ConfigMapping(prefix = "answerprint")
interface RuntimeConfig {
    /** Directory of database, media, logs and caches in the embedded default. */
    String home();

    /** Port of the page. */
    @WithDefault("8080")
    int port();

    /** Whether this process brought its own database along; set by the main method. */
    @WithDefault("false")
    boolean embedded();

    /** The runnable jar, for starting the worker process. */
    @WithDefault("target/quarkus-app/quarkus-run.jar")
    String jar();

    WorkerProcess worker();

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

    /** The sample production. */
    interface Sample {
        /** Whether the sample production is set up at start; the front door's start command says yes. */
        @WithDefault("false")
        boolean enabled();
    }
}

package answerprint.runtime;

import java.util.Locale;

/** What this process is; one jar serves all. */
enum Role {
    /** Serves the browser and REST; in the embedded default it also runs the database and one worker process. */
    WEB,
    /** Runs orders; listens on nothing but its health port. */
    WORKER,
    /** Brings the database up to this version as its owner, then ends. */
    MIGRATE,
    /** Runs one command of the front door beside a running product, then ends. */
    COMMAND;

    static Role configured() {
        String text = Home.setting("answerprint.role").orElse("web");
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "answerprint.role is '" + text + "'; it must be web, worker, migrate or command", e);
        }
    }
}

package answerprint.learning;

import java.nio.file.Path;

/**
 * The strip of small pictures that ingest made of a take, all it takes to see what is in it.
 *
 * @param picture JPEG, its tiles side by side
 * @param tiles how many it has room for; 0 where ingest made no strip
 */
public record Filmstrip(Path picture, int tiles) {
    /** A take without a strip. */
    public static final Filmstrip NONE = new Filmstrip(Path.of(""), 0);

    public Filmstrip {
        if (tiles < 0) {
            throw new IllegalArgumentException("a strip of " + tiles + " pictures");
        }
    }

    boolean isThere() {
        return tiles > 0;
    }

    /** Frames from one tile to the next, as the strip was made. */
    int step(int frames) {
        return Math.max(1, (frames + tiles - 1) / tiles);
    }
}

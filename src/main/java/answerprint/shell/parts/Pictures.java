package answerprint.shell.parts;

import java.util.UUID;

/** Addresses of a take's pictures; each checks by itself who asks. */
public final class Pictures {
    private Pictures() {}

    public static String proxy(UUID take) {
        return of(take) + "/proxy";
    }

    public static String poster(UUID take) {
        return of(take) + "/poster";
    }

    /** Thumbnails side by side in one picture. */
    public static String strip(UUID take) {
        return of(take) + "/strip";
    }

    /** A lossless still; {@code {n}} stands for the ABS frame. */
    public static String still(UUID take) {
        return "/api/takes/" + take + "/frames/{n}";
    }

    private static String of(UUID take) {
        return "/api/media/takes/" + take;
    }
}

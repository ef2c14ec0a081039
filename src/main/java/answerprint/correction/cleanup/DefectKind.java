package answerprint.correction.cleanup;

import java.util.Arrays;
import java.util.Optional;

/** What can be wrong with a plate for technical reasons. The ids stand in hints and in the defect log. */
enum DefectKind {
    DUST("dust", "Dust", Touches.PLACES),
    DEAD_PIXELS("dead-pixels", "Dead pixels", Touches.PLACES),
    SCRATCHES("scratches", "Scratches", Touches.PLACES),
    LENS_DIRT("lens-dirt", "Lens dirt", Touches.PLACES),
    ROLLING_BANDS("rolling-bands", "Rolling bands", Touches.VALUES_EVERYWHERE),
    REPEATED_FRAMES("repeated-frames", "Repeated frames", Touches.WHOLE_FRAMES),
    DROPPED_FRAMES("dropped-frames", "Dropped frames", Touches.WHOLE_FRAMES),
    ROW_NOISE("row-noise", "Row noise", Touches.VALUES_EVERYWHERE),
    BANDING("banding", "Banding", Touches.VALUES_EVERYWHERE),
    /** Never found: nobody but a person knows whether a camera was meant to tremble. */
    JITTER("jitter", "Jitter", Touches.WHOLE_FRAMES);

    /** How much of a picture a repair changes by right. */
    private enum Touches {
        PLACES,
        /** The same pixels everywhere, with new values. */
        VALUES_EVERYWHERE,
        /** Other pixels everywhere. */
        WHOLE_FRAMES
    }

    private final String id;
    private final String title;
    private final Touches touches;

    DefectKind(String id, String title, Touches touches) {
        this.id = id;
        this.title = title;
        this.touches = touches;
    }

    String id() {
        return id;
    }

    /** As a line of the queue begins. */
    String title() {
        return title;
    }

    /** Whether a repair of it changes the whole picture by right. */
    boolean wholePicture() {
        return touches != Touches.PLACES;
    }

    /** Whether its repair gives the same pixels new values. */
    boolean grades() {
        return touches == Touches.VALUES_EVERYWHERE;
    }

    static Optional<DefectKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}

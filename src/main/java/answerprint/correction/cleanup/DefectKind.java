package answerprint.correction.cleanup;

import java.util.Arrays;
import java.util.Optional;

/** What can be wrong with a plate for technical reasons. The ids stand in hints and in the defect log. */
enum DefectKind {
    DUST("dust", "Dust"),
    DEAD_PIXELS("dead-pixels", "Dead pixels"),
    SCRATCHES("scratches", "Scratches"),
    LENS_DIRT("lens-dirt", "Lens dirt"),
    ROLLING_BANDS("rolling-bands", "Rolling bands"),
    REPEATED_FRAMES("repeated-frames", "Repeated frames"),
    /** Only ever told: the count of frames must stay. */
    DROPPED_FRAMES("dropped-frames", "Dropped frames");

    private final String id;
    private final String title;

    DefectKind(String id, String title) {
        this.id = id;
        this.title = title;
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
        return this == REPEATED_FRAMES || this == ROLLING_BANDS;
    }

    static Optional<DefectKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}

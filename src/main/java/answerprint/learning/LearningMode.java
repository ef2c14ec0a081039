package answerprint.learning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How thoroughly a model is learned. Ids are stored and frozen. */
public enum LearningMode {
    /** Ten to twenty CPU-minutes for a production of a dozen short takes. */
    FULL("full", 72, 2600, 24, 900),
    /** At most two minutes, for a first try and for tests. */
    QUICK("quick", 24, 240, 6, 60);

    private final String id;
    private final int plates;
    private final int finderSteps;
    private final int repairFrames;
    private final int repairSteps;

    LearningMode(String id, int plates, int finderSteps, int repairFrames, int repairSteps) {
        this.id = id;
        this.plates = plates;
        this.finderSteps = finderSteps;
        this.repairFrames = repairFrames;
        this.repairSteps = repairSteps;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** Frames kept to learn from, at most. */
    int plates() {
        return plates;
    }

    int finderSteps() {
        return finderSteps;
    }

    /** Frames whose holes the repair net practises on, at most. */
    int repairFrames() {
        return repairFrames;
    }

    int repairSteps() {
        return repairSteps;
    }

    /** @throws IllegalArgumentException when no mode has that id */
    @JsonCreator
    public static LearningMode of(String id) {
        for (LearningMode mode : values()) {
            if (mode.id.equals(id)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("“" + id + "” is not a way to learn: say full or quick");
    }
}

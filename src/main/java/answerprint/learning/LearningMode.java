package answerprint.learning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How thoroughly a model is learned. Ids are stored and frozen. */
public enum LearningMode {
    /** Twenty to thirty CPU-minutes for a production of a dozen short takes. */
    FULL("full", new LearningPlan(72, 8000, 24, 900, 200, 960, 250)),
    /** At most two CPU-minutes, for a first try and for tests; finds wires that move against the set. */
    QUICK("quick", new LearningPlan(36, 740, 6, 60, 370, 480, 50));

    private final String id;
    private final LearningPlan plan;

    LearningMode(String id, LearningPlan plan) {
        this.id = id;
        this.plan = plan;
    }

    @JsonValue
    public String id() {
        return id;
    }

    LearningPlan plan() {
        return plan;
    }

    /** Training steps of the wire finder. */
    public int finderSteps() {
        return plan.finderSteps();
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

package answerprint.learning;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a version of the production model stands. Ids are stored and frozen. */
public enum ModelState {
    LEARNING("learning"),
    /** A person has asked to stop; the worker writes its checkpoint first. */
    STOPPING("stopping"),
    /** Can be resumed. */
    STOPPED("stopped"),
    READY("ready"),
    FAILED("failed"),
    /** Weights, curves and previews are gone for good; the row tells that it was. */
    DELETED("deleted");

    private final String id;

    ModelState(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    static ModelState of(String id) {
        for (ModelState state : values()) {
            if (state.id.equals(id)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no model state " + id);
    }
}

package answerprint.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a role has to do with a kind of change. The ids are frozen. */
public enum Duty {
    /** Must say yes; its no stops the proposal. */
    MUST("must", "must"),
    /** Is told and may object; the objection stays visible. */
    TOLD("told", "told"),
    /** Is told, and may sign in the place of a required role that has delegated to this person. */
    MAY_DELEGATE("may-delegate", "by delegation"),
    NONE("none", "—");

    private final String id;
    private final String title;

    Duty(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @JsonValue
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException if no duty has this id */
    @JsonCreator
    public static Duty of(String id) {
        return Arrays.stream(values())
                .filter(duty -> duty.id.equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("A duty is must, told, may-delegate or none, not “" + id + "”."));
    }
}

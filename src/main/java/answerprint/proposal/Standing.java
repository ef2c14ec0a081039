package answerprint.proposal;

import answerprint.guard.GuardReport;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** Whether the guards let a version be judged. The ids are stored. */
public enum Standing {
    /** All guards passed. */
    READY("ready"),
    /** Someone with the right has to allow something first. */
    HELD("held"),
    /** A guard stopped it; it is never shown as ready. */
    STOPPED("stopped");

    private final String id;

    Standing(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException when there is no such standing */
    public static Standing of(String id) {
        for (Standing standing : values()) {
            if (standing.id.equals(id)) {
                return standing;
            }
        }
        throw new IllegalArgumentException("There is no standing " + id);
    }

    /** The worst of what the guards said. */
    public static Standing after(List<GuardReport> reports) {
        Standing worst = READY;
        for (GuardReport report : reports) {
            Standing one =
                    switch (report) {
                        case GuardReport.Pass ignored -> READY;
                        case GuardReport.NeedsPermission ignored -> HELD;
                        case GuardReport.Stop ignored -> STOPPED;
                    };
            worst = one.compareTo(worst) > 0 ? one : worst;
        }
        return worst;
    }
}

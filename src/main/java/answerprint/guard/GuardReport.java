package answerprint.guard;

import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What one guard found: its numbers, and words for the person who judges. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GuardReport.Pass.class, name = "pass"),
    @JsonSubTypes.Type(value = GuardReport.NeedsPermission.class, name = "needs-permission"),
    @JsonSubTypes.Type(value = GuardReport.Stop.class, name = "stop")
})
public sealed interface GuardReport {
    /** The guard's id, such as {@code G1}. */
    String guard();

    String title();

    String words();

    List<Reading> readings();

    /** Within all limits. */
    record Pass(String guard, String title, String words, List<Reading> readings) implements GuardReport {
        public Pass {
            readings = List.copyOf(readings);
        }
    }

    /**
     * May only go on when someone with the right says so.
     *
     * @param from who may say so, in words
     * @param where the frames concerned, ABS
     */
    record NeedsPermission(
            String guard, String title, String words, List<Reading> readings, String from, List<FrameRange> where)
            implements GuardReport {
        public NeedsPermission {
            readings = List.copyOf(readings);
            where = List.copyOf(where);
        }
    }

    /** Must not be shown as ready. @param where the frames concerned, ABS */
    record Stop(String guard, String title, String words, List<Reading> readings, List<FrameRange> where)
            implements GuardReport {
        public Stop {
            readings = List.copyOf(readings);
            where = List.copyOf(where);
        }
    }

    /**
     * One measured number beside its limit.
     *
     * @param limit as a person reads it: "≤ 1.05", "0.8 to 1.25", or empty when it is for information
     */
    record Reading(String name, double value, String limit, String unit) {
        public Reading {
            value = Double.isFinite(value) ? value : 9.999e9;
        }
    }
}

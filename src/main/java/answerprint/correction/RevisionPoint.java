package answerprint.correction;

import answerprint.colour.LightingNote;
import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;

/** One thing that a reviewer wants different in the next version. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "point")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RevisionPoint.Reason.class, name = "reason"),
    @JsonSubTypes.Type(value = RevisionPoint.Light.class, name = "light")
})
public sealed interface RevisionPoint {
    /** The note or verdict that asks. */
    UUID note();

    /** As the person wrote it; may be empty. */
    String words();

    /** Where in the take, ABS. */
    FrameRange frames();

    /** Boxes in plate pixels that were drawn on; empty means the whole matte. */
    List<Region> areas();

    /** A reason code, with what was drawn: the missed area, or what should stay. */
    record Reason(UUID note, ReasonCode code, String words, FrameRange frames, List<Region> areas)
            implements RevisionPoint {
        public Reason {
            areas = List.copyOf(areas);
        }
    }

    /** A lighting note. */
    record Light(UUID note, LightingNote ask, String words, FrameRange frames, List<Region> areas)
            implements RevisionPoint {
        public Light {
            areas = List.copyOf(areas);
        }
    }
}

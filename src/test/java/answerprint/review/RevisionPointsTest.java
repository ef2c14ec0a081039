package answerprint.review;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.access.CrewMemberId;
import answerprint.colour.LightingNote;
import answerprint.correction.ReasonCode;
import answerprint.correction.RevisionPoint;
import answerprint.picture.Region;
import answerprint.proposal.ProposalId;
import answerprint.timeline.FrameRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevisionPointsTest {
    private static final FrameRange FRAMES = new FrameRange(10, 57);
    private final RevisionPoints points = new RevisionPoints(1000, 500);

    @Test
    void aLightReadingAndEachReasonAreAPointWithWhatWasDrawn() {
        Note note = note(
                List.of(ReasonCode.MISSED_AREA),
                List.of(new NoteMark("box", "#ff0000", 0.001, List.of(0.1, 0.2, 0.3, 0.4), "")),
                Optional.of(LightingNote.NONE.withStops(-0.5)));

        Region drawn = new Region(99, 99, 202, 102);
        assertThat(points.of(FRAMES, List.of(), List.of(note)))
                .containsExactly(
                        new RevisionPoint.Reason(
                                note.id().value(), ReasonCode.MISSED_AREA, "words", FRAMES, List.of(drawn)),
                        new RevisionPoint.Light(
                                note.id().value(), LightingNote.NONE.withStops(-0.5), "words", FRAMES, List.of(drawn)));
    }

    @Test
    void aKeepOutStrokeSaysThatSomethingShouldStay() {
        Note note = note(
                List.of(), List.of(new NoteMark("keep-out", "#ff0000", 0.1, List.of(0.0, 0.0), "")), Optional.empty());

        assertThat(points.of(FRAMES, List.of(), List.of(note)))
                .containsExactly(new RevisionPoint.Reason(
                        note.id().value(), ReasonCode.SHOULD_STAY, "words", FRAMES, List.of(new Region(0, 0, 50, 25))));
    }

    private static Note note(List<ReasonCode> reasons, List<NoteMark> drawing, Optional<LightingNote> lighting) {
        return new Note(
                new NoteId(UUID.randomUUID()),
                new ProposalId(UUID.randomUUID()),
                1,
                CrewMemberId.MACHINE,
                "Dana Page",
                Optional.empty(),
                FRAMES,
                "words",
                reasons,
                drawing,
                lighting,
                true,
                Optional.empty(),
                Instant.EPOCH);
    }
}

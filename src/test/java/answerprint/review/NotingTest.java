package answerprint.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.access.Forbidden;
import answerprint.access.Refused;
import answerprint.colour.LightingNote;
import answerprint.correction.ReasonCode;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.timeline.FrameRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Notes on a real PostgreSQL, and what they make the machine do. */
class NotingTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    private final ReviewFixture room = new ReviewFixture(DB);
    private final Actor director = room.member("Dora Rector", CrewRole.DIRECTOR);
    private final Actor dp = room.member("Dana Page", CrewRole.DP);
    private final Actor vfx = room.member("Vic Effects", CrewRole.VFX_SUPERVISOR);
    private final UnderReview light = room.proposal("lighting-match");

    @Test
    void askingForChangesOrdersANextVersionWithTheOpenNotes() throws Exception {
        Note written = room.as(dp, () -> room.noting.write(note(false)));
        room.give(director, light, CrewRole.DIRECTOR, new Verdict.ChangesAsked(List.of(ReasonCode.TOO_CLEAN), ""));

        assertThat(room.proposals.ordered).containsExactly(List.of(written));
        assertThat(room.standing(dp, light).state()).isEqualTo(ProposalState.REVISE);
    }

    @Test
    void aNoteAloneOnlyOpensTheTalk() throws Exception {
        room.as(dp, () -> room.noting.write(note(false)));
        assertThat(room.proposals.ordered).isEmpty();
        assertThat(room.standing(dp, light).state()).isEqualTo(ProposalState.IN_REVIEW);
    }

    @Test
    void aSentLightingNoteOrdersANextVersionAndIsAnsweredByIt() throws Exception {
        Note sent = room.as(dp, () -> room.noting.write(note(true)));
        assertThat(room.proposals.ordered).containsExactly(List.of(sent));
        assertThat(room.standing(dp, light).state()).isEqualTo(ProposalState.REVISE);

        room.proposals.version(light, 2);
        room.proposals.answered.add(new Docket.Answered(sent.id(), 2));

        Note answered = room.as(dp, () -> room.reviews.notes(light.id())).getFirst();
        assertThat(answered.answeredBy()).contains(2);
        assertThat(answered.lighting().orElseThrow()).isEqualTo(LightingNote.NONE.withStops(-0.5));
        assertThat(answered.drawing()).isEqualTo(note(true).drawing());
        assertThat(room.standing(dp, light).state()).isEqualTo(ProposalState.PROPOSED);
    }

    @Test
    void onlyDpAndDirectorSendLightingNotes() {
        assertThatThrownBy(() -> room.as(vfx, () -> room.noting.write(note(true))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aNoteStaysWithinTheProposalsFrames() {
        NewNote early = new NewNote(
                light.id(),
                1,
                Optional.empty(),
                new FrameRange(0, 10),
                "too early",
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                "a key");
        assertThatThrownBy(() -> room.as(dp, () -> room.noting.write(early)))
                .hasMessageContaining("not within the proposal's");
    }

    @Test
    void aNoteOnAnOlderVersionIsNotSent() {
        room.proposals.version(light, 2);
        assertThatThrownBy(() -> room.as(dp, () -> room.noting.write(note(true))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("superseded"));
    }

    @Test
    void theSameNoteTwiceIsOneNote() throws Exception {
        Note first = room.as(dp, () -> room.noting.write(note(true)));
        Note second = room.as(dp, () -> room.noting.write(note(true)));
        assertThat(second).isEqualTo(first);
        assertThat(room.proposals.ordered).hasSize(1);
    }

    private NewNote note(boolean send) {
        return new NewNote(
                light.id(),
                1,
                Optional.empty(),
                new FrameRange(12, 20),
                "half a stop down on the left",
                List.of(),
                List.of(new NoteMark("pen", "#ffcc00", 0.004, List.of(0.1, 0.2, 0.3, 0.4), "")),
                Optional.of(LightingNote.NONE.withStops(-0.5)),
                send,
                "a key");
    }
}

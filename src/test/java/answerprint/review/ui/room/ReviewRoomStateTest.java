package answerprint.review.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.access.CrewRole;
import answerprint.proposal.ProposalId;
import answerprint.review.Duty;
import answerprint.review.ProposalStanding;
import answerprint.review.ProposalState;
import answerprint.review.Ring;
import answerprint.review.Room;
import answerprint.review.Seen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewRoomStateTest {
    private static final String HASH = "a".repeat(64);
    private final ProposalId first = new ProposalId(UUID.randomUUID());
    private final ProposalId second = new ProposalId(UUID.randomUUID());
    private final ProposalId third = new ProposalId(UUID.randomUUID());
    private final ReviewRoomState state = new ReviewRoomState();

    @Test
    void approvalWaitsUntilEveryChangedFrameWasSeen() {
        state.open(first, room(1, List.of(CrewRole.DP), Map.of()), IntStream.rangeClosed(10, 19));
        state.saw("0-14");

        assertThat(state.approvalBlocked()).contains("5 changed frames not yet seen");
        assertThat(state.blocked()).as("a no needs no second look").isEmpty();

        state.saw("15-19");

        assertThat(state.approvalBlocked()).isEmpty();
        assertThat(state.seenRanges()).isEqualTo("0-19");
    }

    @Test
    void newVersionIsToBeSeenAgain() {
        state.open(first, room(1, List.of(CrewRole.DP), Map.of()), IntStream.of(3));
        state.saw("3");
        state.open(first, room(2, List.of(CrewRole.DP), Map.of()), IntStream.of(3));

        assertThat(state.unseen()).isOne();
    }

    @Test
    void saysWhyNothingCanBeDecided() {
        state.open(first, room(1, List.of(), Map.of(CrewRole.DP, "Dana Page approved it as DP.")), IntStream.empty());

        assertThat(state.blocked()).contains("Dana Page approved it as DP.");
    }

    @Test
    void saysWhenOneHoldsNoRoleThatSigns() {
        state.open(first, room(1, List.of(), Map.of()), IntStream.empty());

        assertThat(state.blocked()).contains("You hold no role that signs this kind of change.");
    }

    @Test
    void walksTheQueueByProposalAndByTake() {
        state.queue(List.of(card(first, "a", "final"), card(second, "a", "proposed"), card(third, "b", "proposed")));
        state.open(first, room(1, List.of(), Map.of()), IntStream.empty());

        assertThat(state.place()).isEqualTo(new ReviewRoomState.Place(1, 3));
        assertThat(state.neighbour(1)).contains(second);
        assertThat(state.neighbour(-1)).isEmpty();
        assertThat(state.otherTake(1)).contains(third);
        assertThat(state.nextOpen()).contains(second);
    }

    @Test
    void missingSignOffIsNamedInWords() {
        Ring held = new Ring(CrewRole.DP, Duty.MUST, List.of("Dana Page"), Optional.empty());
        Ring empty = new Ring(CrewRole.DP, Duty.MUST, List.of(), Optional.empty());

        assertThat(ReviewRoomState.waiting(held)).isEqualTo("Waiting for DP (Dana Page)");
        assertThat(ReviewRoomState.waiting(empty)).isEqualTo("Waiting for DP; nobody holds this role yet");
    }

    private static Room room(int version, List<CrewRole> signable, Map<CrewRole, String> whyNot) {
        return new Room(
                new ProposalStanding(ProposalState.PROPOSED, version, List.of(), List.of(), "Proposed", List.of()),
                new Seen(version, HASH, HASH, HASH, HASH, 0),
                List.of(),
                signable,
                whyNot,
                List.of(),
                List.of());
    }

    private static QueueCard card(ProposalId id, String take, String state) {
        return new QueueCard(id, "", "", "Wire removal", "f1001", "42A / 3", take, state, state);
    }
}

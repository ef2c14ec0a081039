package answerprint.review.ui.room;

import answerprint.access.CrewRole;
import answerprint.proposal.ProposalId;
import answerprint.review.ProposalState;
import answerprint.review.Ring;
import answerprint.review.Room;
import answerprint.shell.Words;
import answerprint.timeline.FrameSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the room knows: the queue, which proposal is open, what was seen of it, and so what may be decided. Plain; it
 * holds no view and calls no service.
 */
class ReviewRoomState {
    /** "7 of 23". */
    record Place(int number, int of) {}

    private List<QueueCard> queue = List.of();
    private @Nullable ProposalId open;
    private @Nullable Room room;
    private BitSet changed = new BitSet();
    private final Map<String, BitSet> seen = new HashMap<>();
    private @Nullable CrewRole role;

    void queue(List<QueueCard> cards) {
        queue = List.copyOf(cards);
    }

    List<QueueCard> queue() {
        return queue;
    }

    /** Opens one; {@code changedFrames} are the ABS frames that differ from the plate. */
    void open(ProposalId proposal, Room opened, IntStream changedFrames) {
        open = proposal;
        room = opened;
        changed = changedFrames.collect(BitSet::new, BitSet::set, BitSet::or);
        if (role == null || !opened.signable().contains(role)) {
            role = opened.signable().isEmpty() ? null : opened.signable().getFirst();
        }
    }

    /** Frame ranges that were on this person's screen, such as "0-23,40". */
    void saw(String ranges) {
        BitSet frames = seenHere();
        if (!ranges.isBlank()) {
            FrameSet.parse(ranges).frames().forEach(frames::set);
        }
    }

    /** How many changed frames this person has not seen yet. */
    int unseen() {
        BitSet missing = (BitSet) changed.clone();
        missing.andNot(seenHere());
        return missing.cardinality();
    }

    String seenRanges() {
        return ranges(seenHere());
    }

    Place place() {
        int at = indexOf(open);
        return new Place(at + 1, queue.size());
    }

    /** The proposal {@code steps} away in the queue, if there is one. */
    Optional<ProposalId> neighbour(int steps) {
        int to = indexOf(open) + steps;
        return to >= 0 && to < queue.size() ? Optional.of(queue.get(to).id()) : Optional.empty();
    }

    /** The first proposal of the next ({@code +1}) or previous ({@code -1}) take in the queue. */
    Optional<ProposalId> otherTake(int direction) {
        int at = indexOf(open);
        if (at < 0) {
            return Optional.empty();
        }
        String take = queue.get(at).take();
        return IntStream.iterate(at + direction, i -> i >= 0 && i < queue.size(), i -> i + direction)
                .mapToObj(queue::get)
                .filter(card -> !card.take().equals(take))
                .map(QueueCard::id)
                .findFirst();
    }

    /** The next one in the queue that this person has not decided, after the open one and then from the top. */
    Optional<ProposalId> nextOpen() {
        int at = indexOf(open);
        List<QueueCard> order = new ArrayList<>(queue.subList(Math.max(0, at + 1), queue.size()));
        order.addAll(queue.subList(0, Math.max(0, at)));
        return order.stream()
                .filter(card -> List.of("proposed", "in-review", "approved-by").contains(card.state()))
                .map(QueueCard::id)
                .findFirst();
    }

    /** The roles this person may sign in now. */
    List<CrewRole> roles() {
        return room == null ? List.of() : room.signable();
    }

    Optional<CrewRole> role() {
        return Optional.ofNullable(role);
    }

    void role(CrewRole chosen) {
        role = chosen;
    }

    /** Why nothing can be decided now, in words; empty when a verdict may be given. */
    Optional<String> blocked() {
        if (room == null) {
            return Optional.of(Words.of("room.blocked.closed"));
        }
        if (role != null) {
            return Optional.empty();
        }
        String reasons =
                String.join(" ", room.whyNot().values().stream().distinct().toList());
        return Optional.of(reasons.isEmpty() ? Words.of("room.blocked.no-role") : reasons);
    }

    /** Why this cannot be approved now: as {@link #blocked}, what holds it, and a yes needs every changed frame seen. */
    Optional<String> approvalBlocked() {
        return blocked()
                .or(() -> room != null && room.standing().state() == ProposalState.HELD
                        ? Optional.of(room.standing().words())
                        : Optional.empty())
                .or(() -> unseen() == 0 ? Optional.empty() : Optional.of(Words.count("room.blocked.unseen", unseen())));
    }

    /** "Waiting for DP (Dana Page)", for each required role without a verdict. */
    static String waiting(Ring ring) {
        return ring.holders().isEmpty()
                ? Words.of("room.waiting.nobody", ring.role().title())
                : Words.of("room.waiting", ring.role().title(), String.join(", ", ring.holders()));
    }

    private BitSet seenHere() {
        String key = open + "/" + (room == null ? 0 : room.seen().version());
        return seen.computeIfAbsent(key, ignored -> new BitSet());
    }

    private int indexOf(@Nullable ProposalId id) {
        return IntStream.range(0, queue.size())
                .filter(i -> queue.get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private static String ranges(BitSet frames) {
        List<String> parts = new ArrayList<>();
        for (int from = frames.nextSetBit(0); from >= 0; ) {
            int to = frames.nextClearBit(from) - 1;
            parts.add(from == to ? Integer.toString(from) : from + "-" + to);
            from = frames.nextSetBit(to + 1);
        }
        return String.join(",", parts);
    }
}

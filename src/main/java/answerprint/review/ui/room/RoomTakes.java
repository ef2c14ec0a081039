package answerprint.review.ui.room;

import answerprint.production.ProductionId;
import answerprint.proposal.Proposal;
import answerprint.shell.parts.FramePlayer;
import answerprint.shell.parts.Pictures;
import answerprint.take.Take;
import answerprint.take.TakeId;
import answerprint.take.TakeSearch;
import answerprint.take.Takes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes as the room shows them. A partner sees the plate of a proposal if its take was named too. */
@ApplicationScoped
class RoomTakes {
    private final Takes takes;

    RoomTakes(Takes takes) {
        this.takes = takes;
    }

    /** A take in the room: its name and what the player needs. */
    record RoomTake(String label, FramePlayer.Plate plate) {}

    RoomTake of(Proposal proposal) {
        Take take = takes.one(new TakeId(proposal.take()));
        String poster = take.pictures().poster() == null
                ? ""
                : Pictures.poster(take.id().value());
        return new RoomTake(
                take.label(),
                new FramePlayer.Plate(
                        Pictures.proxy(take.id().value()),
                        poster,
                        take.rate().numerator(),
                        take.rate().denominator(),
                        take.start() == null ? 0 : take.start().frame(),
                        take.start() != null && take.start().dropFrame(),
                        take.frames(),
                        take.width(),
                        take.height()));
    }

    /** Slates by take, of all that one may see; read page by page. */
    Map<UUID, String> slates(ProductionId production) {
        Map<UUID, String> slates = new HashMap<>();
        @Nullable TakeId after = null;
        List<Take> page;
        do {
            page = takes.list(production, new TakeSearch("", false, after, TakeSearch.MOST));
            page.forEach(take -> slates.put(take.id().value(), take.label()));
            after = page.isEmpty() ? null : page.getLast().id();
        } while (page.size() == TakeSearch.MOST);
        return slates;
    }
}

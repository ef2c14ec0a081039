package answerprint.delivery;

import answerprint.take.Take;
import answerprint.take.TakeId;
import answerprint.take.TakeMedia;
import answerprint.take.Takes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Plates out of the takes that were logged. */
@ApplicationScoped
class TakenPlates implements DeliveredPlates {
    private final Takes takes;
    private final TakeMedia media;

    TakenPlates(Takes takes, TakeMedia media) {
        this.takes = takes;
        this.media = media;
    }

    @Override
    public DeliveredPlate of(UUID id) {
        Take take = takes.one(new TakeId(id));
        return new DeliveredPlate(
                id,
                take.label(),
                take.origin().roll(),
                take.sha256(),
                take.files(),
                media.of(take),
                take.start() == null ? "" : take.start().toString(),
                Map.of(
                        "camera", take.origin().camera(),
                        "lens", take.origin().lens(),
                        "clip", take.origin().clip()));
    }
}

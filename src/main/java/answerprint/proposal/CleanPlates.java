package answerprint.proposal;

import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import answerprint.work.Worklist;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** The set of a take without whatever moves in it, as an export of its own: ordered once, then there for the crew. */
@ApplicationScoped
public class CleanPlates {
    private static final int WAITED_FOR = 50;

    private final Plates plates;
    private final ProductionAccess access;
    private final Worklist worklist;
    private final Rows rows;
    private final MediaStore store;

    CleanPlates(Plates plates, ProductionAccess access, Worklist worklist, Rows rows, MediaStore store) {
        this.plates = plates;
        this.access = access;
        this.worklist = worklist;
        this.rows = rows;
        this.store = store;
    }

    /**
     * Orders the clean plate of a take's set-up, as the camera stands on one of its frames.
     *
     * @param frame ABS
     * @throws Refused when the take has no such frame
     */
    @Transactional
    public OrderId order(UUID take, int frame) {
        Plate plate = plates.find(take).orElseThrow(NotFoundHere::new);
        access.require(plate.production(), Permission.PROPOSE);
        if (frame < 0 || frame >= plate.count()) {
            throw Refused.badRequest("Take %s has the frames 0 to %d; frame %d was asked for."
                    .formatted(plate.slate(), plate.count() - 1, frame));
        }
        CleanPlateAsk ask = new CleanPlateAsk(subject(take, frame), take, frame);
        return worklist.enqueue(new NewOrder<>(
                plate.production().value(),
                CleanPlateAsk.KIND,
                ask,
                "Clean plate, " + plate.slate(),
                ask.subject(),
                WAITED_FOR));
    }

    /** The plate that was made for that frame, an OpenEXR file; empty while there is none. */
    public Optional<Path> find(UUID take, int frame) {
        Plate plate = plates.find(take).orElseThrow(NotFoundHere::new);
        access.require(plate.production(), Permission.SEE_PRODUCTION);
        return rows.one(
                        "select picture from proposal_still where subject = ?",
                        row -> row.text("picture"),
                        subject(take, frame))
                .map(MediaAddress::new)
                .filter(store::holds)
                .map(store::path);
    }

    private static String subject(UUID take, int frame) {
        return CleanPlateAsk.KIND + "/" + take + "/" + frame;
    }
}

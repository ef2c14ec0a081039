package answerprint.delivery;

import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.production.ProductionId;
import answerprint.storage.MediaStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads deliveries for members of the crew; partners and strangers are told that there is nothing. */
@ApplicationScoped
public class Deliveries {
    private static final int LARGEST_PAGE = 200;

    private final DeliveryRows rows;
    private final DeliveryConfig settings;
    private final ProductionAccess access;
    private final MediaStore store;

    Deliveries(DeliveryRows rows, DeliveryConfig settings, ProductionAccess access, MediaStore store) {
        this.rows = rows;
        this.settings = settings;
        this.access = access;
        this.store = store;
    }

    /** The newest first; at most 200. */
    public List<Delivery> of(ProductionId production) {
        return page(production, Optional.empty(), LARGEST_PAGE);
    }

    /**
     * One page, the newest first.
     *
     * @param after the last delivery of the page before
     */
    public List<Delivery> page(ProductionId production, Optional<DeliveryId> after, int limit) {
        access.require(production, Permission.SEE_PRODUCTION);
        Optional<Delivery> last = after.map(id ->
                rows.find(id).filter(it -> it.production().equals(production)).orElseThrow(NotFoundHere::new));
        return rows.page(production, last, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** @throws NotFoundHere when there is none or it is not for the one who asks */
    public Delivery require(DeliveryId id) {
        Delivery delivery = rows.find(id).orElseThrow(NotFoundHere::new);
        access.require(delivery.production(), Permission.SEE_PRODUCTION);
        return delivery;
    }

    /** How many handles the production wants, 0 to 48. */
    public int handles(ProductionId production) {
        access.require(production, Permission.SEE_PRODUCTION);
        return handlesOf(production);
    }

    /**
     * One file of a delivery that ended well.
     *
     * @throws NotFoundHere when it has no such file
     */
    public DeliveredFile file(DeliveryId id, String path) {
        return downloadable(id).files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(NotFoundHere::new);
    }

    /** The bytes of a file of this delivery, read-only. */
    public Path open(DeliveryId id, String path) {
        return store.path(file(id, path).sha256());
    }

    /** Writes the whole delivery as one zip, stored without further compression; the stream stays open. */
    public void writeZip(DeliveryId id, OutputStream out) throws IOException {
        new DeliveryZip(store).write(downloadable(id), out);
    }

    /** A delivery whose files may be had by whoever asks. */
    public Delivery downloadable(DeliveryId id) {
        Delivery delivery = rows.find(id).orElseThrow(NotFoundHere::new);
        access.require(delivery.production(), Permission.DOWNLOAD);
        if (delivery.state() != DeliveryState.DELIVERED) {
            throw new NotFoundHere();
        }
        return delivery;
    }

    int handlesOf(ProductionId production) {
        return rows.handles(production).orElse(settings.handles());
    }
}

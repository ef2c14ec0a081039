package answerprint.learning;

import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.production.ProductionId;
import answerprint.storage.MediaStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads what a production taught. Members of the crew see it; partners and strangers are told that there is nothing. */
@ApplicationScoped
public class ProductionModels {
    private final ModelRows rows;
    private final ProductionAccess access;
    private final MediaStore store;

    ProductionModels(ModelRows rows, ProductionAccess access, MediaStore store) {
        this.rows = rows;
        this.access = access;
        this.store = store;
    }

    /** All versions, the newest first, deleted ones too. */
    public List<ProductionModel> of(ProductionId production) {
        access.require(production, Permission.SEE_PRODUCTION);
        return rows.of(production);
    }

    /** The newest version that can be used. */
    public Optional<ProductionModel> newest(ProductionId production) {
        access.require(production, Permission.SEE_PRODUCTION);
        return rows.newestReady(production);
    }

    /** @throws NotFoundHere when there is none or it is not for the one who asks */
    public ProductionModel require(ModelId id) {
        ProductionModel model = rows.find(id).orElseThrow(NotFoundHere::new);
        access.require(model.production(), Permission.SEE_PRODUCTION);
        return model;
    }

    /** Loss and held-out curves, by net, kind and step. */
    public List<CurvePoint> curves(ModelId id) {
        return rows.points(require(id).id());
    }

    /** Previews on frames it never learned from. */
    public List<ModelPreview> previews(ModelId id) {
        return rows.previews(require(id).id());
    }

    /** One preview's PNG; the caller closes it. */
    public InputStream picture(ModelId id, int position) throws IOException {
        ModelPreview preview = previews(id).stream()
                .filter(it -> it.position() == position)
                .findFirst()
                .orElseThrow(NotFoundHere::new);
        return store.open(preview.picture());
    }

    /** How many verdicts this production's rooms have taught. */
    public int examples(ProductionId production) {
        access.require(production, Permission.SEE_PRODUCTION);
        return rows.examples(production);
    }
}

package answerprint.access;

import static org.awaitility.Awaitility.await;

import answerprint.colour.LightingNote;
import answerprint.correction.CorrectionKind;
import answerprint.ingest.DailiesFile;
import answerprint.ingest.Ingesting;
import answerprint.picture.Barcodes;
import answerprint.production.ProductionId;
import answerprint.proposal.Proposing;
import answerprint.proposal.Requested;
import answerprint.proposal.Wish;
import answerprint.storage.MediaStore;
import answerprint.take.Take;
import answerprint.take.TakeSearch;
import answerprint.take.Takes;
import answerprint.timeline.FrameRange;
import answerprint.work.OrderState;
import answerprint.work.Orders;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Real takes and proposals in a running product: ingested, corrected and guarded as a crew's would be. */
@ApplicationScoped
class JudgedThings {
    static final int FRAMES = 24;

    /** What the proposals cover of their takes, ABS. */
    static final FrameRange PART = new FrameRange(8, 15);

    private static final Duration SOON = Duration.ofMinutes(2);

    private final MediaStore store;
    private final Ingesting ingesting;
    private final Takes takes;
    private final Proposing proposing;
    private final Orders orders;
    private final ObjectMapper json;

    JudgedThings(
            MediaStore store, Ingesting ingesting, Takes takes, Proposing proposing, Orders orders, ObjectMapper json) {
        this.store = store;
        this.ingesting = ingesting;
        this.takes = takes;
        this.proposing = proposing;
        this.orders = orders;
        this.json = json;
    }

    /** One take, with all its pictures made. */
    UUID take(ProductionId production, String name, long seed) throws Exception {
        Path clip = Files.createTempFile(name, ".mov");
        Barcodes.film(clip, FRAMES, "24/1", seed, "-c:v", "prores_ks", "-pix_fmt", "yuv422p10le");
        try (InputStream in = Files.newInputStream(clip)) {
            DailiesFile file = new DailiesFile(production, name + ".mov", store.put(in));
            Acting.as(Actor.MACHINE, () -> QuarkusTransaction.requiringNew().run(() -> ingesting.receive(file)));
        } finally {
            Files.delete(clip);
        }
        return await("the take " + name)
                .atMost(SOON)
                .until(() -> whole(production, name), found -> !found.isEmpty())
                .getFirst()
                .id()
                .value();
    }

    private List<Take> whole(ProductionId production, String name) throws Exception {
        return Acting.callAs(Actor.MACHINE, () -> takes.list(production, TakeSearch.everything())).stream()
                .filter(take ->
                        take.fileName().startsWith(name) && take.pictures().strip() != null)
                .toList();
    }

    /** A lighting match of frames {@link #PART}, half a stop down, version 1 of it. */
    UUID proposal(UUID take) throws Exception {
        ObjectNode hints = json.valueToTree(
                Map.of("notes", List.of(Map.of("ask", LightingNote.NONE.withStops(-0.5), "areas", List.of()))));
        Wish wish = new Wish(CorrectionKind.of("lighting-match"), PART, hints);
        Requested requested = Acting.callAs(Actor.MACHINE, () -> proposing.request(take, wish));
        await("the proposal").atMost(SOON).until(() -> orders.find(requested.order())
                .filter(order -> order.state() == OrderState.DONE)
                .isPresent());
        return requested.proposal().value();
    }
}

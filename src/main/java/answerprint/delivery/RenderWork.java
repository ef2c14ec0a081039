package answerprint.delivery;

import answerprint.delivery.ManifestWriting.Rendered;
import answerprint.review.ProposalStanding;
import answerprint.storage.MediaStore;
import answerprint.work.Fence;
import answerprint.work.Lane;
import answerprint.work.Progress;
import answerprint.work.Work;
import answerprint.work.WorkOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Renders one delivery. May run twice: files are kept chunk by chunk, a second run makes only what is missing, and the end
 * is written once. Sign-offs, hashes and guards are asked again before anything is handed on.
 */
@ApplicationScoped
class RenderWork implements Work<RenderOrder> {
    private final DeliveryRows rows;
    private final Turnover turnover;
    private final Dossiers dossiers;
    private final Parts parts;
    private final Papers papers;
    private final MediaStore store;
    private final DeliveryConfig settings;

    RenderWork(
            DeliveryRows rows,
            Turnover turnover,
            Dossiers dossiers,
            Parts parts,
            Papers papers,
            MediaStore store,
            DeliveryConfig settings) {
        this.rows = rows;
        this.turnover = turnover;
        this.dossiers = dossiers;
        this.parts = parts;
        this.papers = papers;
        this.store = store;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return RenderOrder.KIND;
    }

    @Override
    public Class<RenderOrder> payload() {
        return RenderOrder.class;
    }

    @Override
    public Lane lane() {
        return Lane.IO;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public WorkOutcome run(RenderOrder order, Progress progress, Fence fence) throws IOException {
        Delivery delivery = rows.find(order.delivery()).orElseThrow();
        if (delivery.state() == DeliveryState.ORDERED) {
            try {
                make(delivery, progress, fence);
            } catch (NotAsSigned refusal) {
                fence.publish(() -> turnover.refused(delivery, refusal.words()));
            }
        }
        Delivery ended = rows.find(order.delivery()).orElseThrow();
        return ended.state() == DeliveryState.DELIVERED
                ? new WorkOutcome.Done(ended.words())
                : new WorkOutcome.GiveUp(ended.words());
    }

    private void make(Delivery delivery, Progress progress, Fence fence) throws IOException, NotAsSigned {
        KeptFiles kept = kept(delivery.id(), fence);
        List<Rendered> rendered = new ArrayList<>();
        for (DeliveredFrames part : delivery.frames()) {
            requireSigned(part);
            rendered.add(parts.make(delivery, part, kept, step(delivery, part, progress)));
        }
        kept.flush();
        progress.step("Writing the manifest", 0.98);
        DeliveredFile manifest = papers.manifest(delivery, rendered, rows.files(delivery.id()));
        fence.publish(() -> end(delivery, manifest));
    }

    /** Goes on where an earlier run ended; every chunk is kept behind the fence. */
    private KeptFiles kept(DeliveryId id, Fence fence) {
        Set<String> done = rows.files(id).stream().map(DeliveredFile::path).collect(Collectors.toSet());
        return new KeptFiles(
                done,
                store,
                settings.chunk(),
                files -> fence.publish(() -> files.forEach(one -> rows.keep(id, one.position(), one.file()))));
    }

    private IntConsumer step(Delivery delivery, DeliveredFrames part, Progress progress) {
        int all = delivery.frames().stream()
                .mapToInt(one -> one.delivered().count())
                .sum();
        int before = delivery.frames().stream()
                .filter(one -> one.position() < part.position())
                .mapToInt(one -> one.delivered().count())
                .sum();
        return n -> progress.step(
                "Rendering frame %d of “%s”".formatted(n + 1, part.title()),
                0.97 * (before + n - part.delivered().first()) / all);
    }

    /** In one transaction that keeps verdicts waiting: still signed, then handed on; or refused. */
    private void end(Delivery delivery, DeliveredFile manifest) {
        turnover.hold(delivery.production());
        try {
            for (DeliveredFrames part : delivery.frames()) {
                requireSigned(part);
            }
        } catch (NotAsSigned refusal) {
            turnover.refused(delivery, refusal.words());
            return;
        }
        rows.keep(delivery.id(), delivery.frames().size(), manifest);
        int frames = delivery.frames().stream()
                .mapToInt(part -> part.delivered().count())
                .sum();
        turnover.delivered(delivery, manifest.sha256(), "%d frames delivered".formatted(frames));
    }

    private void requireSigned(DeliveredFrames part) throws NotAsSigned {
        ProposalStanding standing = dossiers.standing(part.proposal());
        if (!standing.deliverable()) {
            throw new NotAsSigned("“%s” v%03d: %s".formatted(part.title(), part.version(), standing.words()));
        }
        if (standing.version() != part.version()) {
            throw new NotAsSigned("“%s” has a newer version: v%03d was ordered, v%03d stands now."
                    .formatted(part.title(), part.version(), standing.version()));
        }
    }
}

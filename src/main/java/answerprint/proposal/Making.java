package answerprint.proposal;

import answerprint.correction.Correction;
import answerprint.correction.Footage;
import answerprint.correction.PatchPackWriter;
import answerprint.correction.Render;
import answerprint.correction.StillFiles;
import answerprint.guard.GuardFacts;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardRound;
import answerprint.guard.GuardScene;
import answerprint.guard.Guards;
import answerprint.guard.Lock;
import answerprint.guard.ModelsConfig;
import answerprint.guard.OptionalModels;
import answerprint.guard.TimelineFacts;
import answerprint.picture.Frame;
import answerprint.picture.FrameSink;
import answerprint.picture.FrameSinks;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import com.google.errorprone.annotations.MustBeClosed;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the frames of an assignment: render, composite, hash, keep, measure, guard. Then the moving picture for the
 * room and two thumbnails. All of it ends in the store.
 */
@ApplicationScoped
class Making {
    /** Of the whole order; the rest is the moving picture. */
    private static final double RENDER_SHARE = 0.85;

    private static final int THUMBNAIL_WIDTH = 320;

    private final Plates plates;
    private final Guards guards;
    private final OptionalModels models;
    private final MediaStore store;
    private final FrameSinks sinks;

    Making(Plates plates, Guards guards, ModelsConfig models, MediaStore store, FrameSinks sinks) {
        this.plates = plates;
        this.guards = guards;
        this.models = OptionalModels.of(models.directory());
        this.store = store;
        this.sinks = sinks;
    }

    Made make(Correction correction, ProposeAsk ask, Plate plate, Footage footage, Progress progress)
            throws IOException {
        progress.step("Looks at the take", 0);
        Path packFile = store.draft();
        try {
            Pass pass = new Pass(correction, ask, plate, footage, progress);
            Evidence evidence = pass.run(packFile);
            MediaAddress pack = store.takeOwnershipOf(packFile);
            Shown shown = show(plate, footage, pack, evidence, progress);
            return new Made(
                    evidence, pack, shown.proxy(), shown.plateCut(), shown.plate(), shown.result(), lane(evidence));
        } finally {
            Files.deleteIfExists(packFile);
        }
    }

    private static ChangeLane lane(Evidence evidence) {
        return new ChangeLane(
                evidence.frames().getFirst().n(),
                evidence.frames().stream()
                        .map(frame -> frame.share() == 0 ? 0 : Math.max(1, (int) Math.round(1e6 * frame.share())))
                        .toList());
    }

    private record Shown(
            MediaAddress proxy, Optional<MediaAddress> plateCut, MediaAddress plate, MediaAddress result) {}

    /** Everything that is shown comes from the pack itself, read back: what people see is what is kept. */
    private Shown show(Plate plate, Footage footage, MediaAddress pack, Evidence evidence, Progress progress)
            throws IOException {
        FrameRange frames = new FrameRange(
                evidence.frames().getFirst().n(), evidence.frames().getLast().n());
        boolean cut = !frames.equals(FrameRange.ofCount(plate.count()));
        int telling = TellingFrame.of(evidence);
        try (Movie after = new Movie(plate);
                @Nullable Movie before = cut ? new Movie(plate) : null;
                FrameSource source = footage.open();
                ProposalFrames proposal = new ProposalFrames(store.path(pack), source, footage.memory());
                Scratch whole = new Scratch(footage.memory())) {
            MediaAddress[] thumbnails = new MediaAddress[2];
            Frame plateFrame = whole.frame(plate.format());
            Frame result = whole.frame(plate.format());
            for (int n = frames.first(); n <= frames.last(); n++) {
                progress.step(
                        "Makes the moving picture",
                        RENDER_SHARE + (1 - RENDER_SHARE) * (n - frames.first()) / frames.count());
                proposal.both(n, plateFrame, result);
                after.write(result);
                if (before != null) {
                    before.write(plateFrame);
                }
                if (n == telling) {
                    Region crop = TellingFrame.crop(evidence, n, plate.format());
                    thumbnails[0] = thumbnail(plateFrame, crop, whole);
                    thumbnails[1] = thumbnail(result, crop, whole);
                }
            }
            Optional<MediaAddress> plateCut = before == null ? Optional.empty() : Optional.of(before.kept());
            return new Shown(after.kept(), plateCut, thumbnails[0], thumbnails[1]);
        }
    }

    /** A moving picture that is being made; what is not kept is removed at close. */
    private final class Movie implements AutoCloseable {
        private final Path file;
        private final FrameSink sink;

        @MustBeClosed
        @SuppressWarnings("MustBeClosedChecker") // closed with this
        Movie(Plate plate) throws IOException {
            file = store.draft();
            sink = sinks.proxy(file, plate.format(), plate.rate());
        }

        void write(Frame frame) {
            sink.write(frame);
        }

        MediaAddress kept() throws IOException {
            sink.commit();
            return store.takeOwnershipOf(file);
        }

        @Override
        public void close() throws IOException {
            sink.close();
            Files.deleteIfExists(file);
        }
    }

    private MediaAddress thumbnail(Frame frame, Region crop, Scratch scratch) throws IOException {
        return store.put(new ByteArrayInputStream(StillFiles.thumbnail(frame, crop, THUMBNAIL_WIDTH, scratch)));
    }

    /** The render pass, with everything that watches it. */
    private final class Pass {
        private final Correction correction;
        private final ProposeAsk ask;
        private final Plate plate;
        private final Footage footage;
        private final Progress progress;

        Pass(Correction correction, ProposeAsk ask, Plate plate, Footage footage, Progress progress) {
            this.correction = correction;
            this.ask = ask;
            this.plate = plate;
            this.footage = footage;
            this.progress = progress;
        }

        Evidence run(Path packFile) throws IOException {
            FrameRange frames = ask.assignment().frames();
            TimelineFacts facts = new TimelineFacts(frames.count(), plate.rate(), plate.startTimecode(), tags());
            GuardScene scene = new GuardScene(
                    correction.kind(),
                    correction.nature(ask.assignment()),
                    correction.limits(ask.assignment()),
                    plate.format(),
                    frames,
                    Map.of(),
                    facts,
                    facts);
            try (FrameSource source = footage.open();
                    FrameWindow window = new FrameWindow(source, correction.reach(), footage.memory());
                    Render render = correction.prepare(ask.assignment(), footage);
                    PatchPackWriter pack = new PatchPackWriter(packFile);
                    GuardRound round = guards.begin(scene.knowing(facts(render)), footage.memory());
                    Scratch whole = new Scratch(footage.memory());
                    Scratch scratch = new Scratch(footage.memory())) {
                EvidencePass pass = new EvidencePass(plate.sha256(), plate.format(), pack, round);
                Frame result = whole.frame(plate.format());
                for (int n = frames.first(); n <= frames.last(); n++) {
                    progress.step("Corrects frame " + n, RENDER_SHARE * (n - frames.first()) / frames.count());
                    scratch.recycle();
                    pass.frame(n, render, window, ask.assignment().keepOut(), result, scratch);
                }
                List<GuardReport> reports = round.reports();
                return pass.evidence(ask, render.summary(), reports);
            }
        }

        /** Keep-outs hold for every kind; what a model allows is known when the render is. */
        private GuardFacts facts(Render render) {
            return plates.filed(GuardFacts.nothingKnown(), plate)
                    .from(plates.origin(plate)
                            .withSources(() -> render.summary().sources().rows()))
                    .using(models)
                    .locked(ask.assignment().keepOut().stream()
                            .map(box -> new Lock(box, ask.assignment().frames()))
                            .toList());
        }

        private Map<String, String> tags() {
            return Map.of("encoding", plate.format().encoding().id());
        }
    }
}

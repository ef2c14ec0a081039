package answerprint.proposal;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.access.CurrentActor;
import answerprint.access.ProductionAccess;
import answerprint.colour.LightingNote;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Corrections;
import answerprint.correction.Footage;
import answerprint.correction.FootageFixture;
import answerprint.correction.ReasonCode;
import answerprint.correction.RevisionPoint;
import answerprint.guard.EditFixture;
import answerprint.guard.GuardFacts;
import answerprint.guard.Guards;
import answerprint.guard.Origin;
import answerprint.learning.TasteFixture;
import answerprint.ledger.CrewFixture;
import answerprint.ledger.Ledger;
import answerprint.picture.AskedFrames;
import answerprint.picture.Container;
import answerprint.picture.DecodedOnce;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.FrameTimes;
import answerprint.picture.JobSources;
import answerprint.picture.MediaFacts;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.production.ProductionId;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.storage.MediaStore;
import answerprint.storage.disk.DiskMediaStore;
import answerprint.timeline.FrameRange;
import answerprint.timeline.FrameRate;
import answerprint.work.Fence;
import answerprint.work.Progress;
import answerprint.work.WorkOutcome;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A production with one take and another of its set-up, and all that makes proposals of them, on a real PostgreSQL and real pictures. */
final class ProposalStage {
    static final PictureFormat FORMAT = EditFixture.FORMAT;
    static final int COUNT = 12;
    /** The id that the fixture gives to a second take. */
    static final UUID SIBLING = new UUID(0, 2);

    private final EmbeddedDatabase database;
    private final Supplier<Path> folder;
    private final CrewFixture crew;
    private final AtomicReference<Actor> acting = new AtomicReference<>(Actor.MACHINE);
    private final Quiet bulletins = new Quiet();
    private final Ledger ledger;
    private final List<Integer> decoded = new ArrayList<>();

    final PictureMemory memory = PictureMemory.ofBytes(512 << 20);
    final UUID take = UUID.randomUUID();
    final ProductionId production;
    final KnownOrders orders = new KnownOrders();
    final Corrections corrections = new Corrections(List.of(new DimmingKind()));
    final JobSources sources = () -> new DecodedOnce(this::decoder, memory, 1 << 30);
    final Plates plates = new OnePlate();
    final VersionRows versions;
    final Proposals proposals;
    final FirstSettings first;
    final Proposing proposing;

    ProposalStage(EmbeddedDatabase database, Supplier<Path> folder) {
        this.database = database;
        this.folder = folder;
        crew = new CrewFixture(database.rows());
        production = crew.production("Night Shift");
        ledger = new Ledger(database.rows());
        CurrentActor current = () -> Optional.ofNullable(acting.get());
        ProductionAccess access = new ProductionAccess(database.rows(), current, InstantSource.system());
        versions = new VersionRows(database.rows());
        proposals = new Proposals(database.rows(), access, versions);
        first = new FirstSettings(TasteFixture.tastes(database.rows(), access));
        proposing = new Proposing(
                plates,
                corrections,
                proposals,
                versions,
                new Attempts(database.rows(), orders, InstantSource.system()),
                new Permitting(database.rows(), ledger, bulletins, InstantSource.system()),
                access,
                current,
                orders::enqueue,
                first);
    }

    void act(Actor as) {
        acting.set(as);
    }

    Actor member(String name, CrewRole role) {
        return crew.member(production, name, role);
    }

    Actor person(String name) {
        return crew.person(name);
    }

    WorkOutcome run(ProposeAsk ask) throws IOException {
        Actor person = acting.getAndSet(Actor.MACHINE);
        try {
            return new ProposeWork(
                            plates, corrections, making(), sources, versions, ledger, bulletins, InstantSource.system())
                    .run(ask, Progress.unwatched(), fence());
        } finally {
            acting.set(person);
        }
    }

    WorkOutcome run(LookThroughAsk ask) {
        return new LookThroughWork(plates, corrections, sources, proposing, database.rows(), first)
                .run(ask, Progress.unwatched(), fence());
    }

    /** The frames that were decoded for jobs so far, in that order. */
    List<Integer> decoded() {
        return List.copyOf(decoded);
    }

    static Wish wish(FrameRange frames, ObjectNode hints) {
        return new Wish(CorrectionKind.of("lighting-match"), frames, hints);
    }

    static RevisionPoint light(double stops) {
        return new RevisionPoint.Light(
                UUID.randomUUID(), LightingNote.NONE.withStops(stops), "", new FrameRange(2, 9), List.of());
    }

    static RevisionPoint reason() {
        return new RevisionPoint.Reason(UUID.randomUUID(), ReasonCode.SMEAR, "", new FrameRange(2, 9), List.of());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    Making making() {
        return new Making(plates, Guards.onDuty(), Optional::empty, store(), new CountingSinks());
    }

    MediaStore store() {
        return new DiskMediaStore(folder::get);
    }

    Fence fence() {
        return new Fenced(database);
    }

    Plate plate() {
        return plate(take);
    }

    private Plate plate(UUID of) {
        return new Plate(of, production, "42A / 3", "ab".repeat(32), FORMAT, FrameRate.FILM, COUNT, "01:00:00:00", "");
    }

    private FootageFixture painted() {
        FootageFixture footage = FootageFixture.take(FORMAT, COUNT, memory, EditFixture::street);
        footage.addOther(EditFixture::street);
        return footage;
    }

    /** Stands for a decoder: paints the take, and counts. */
    private FrameSource decoder(MediaRef media) {
        return AskedFrames.noted(painted().open(), decoded::add);
    }

    private static MediaRef media() {
        return new MediaRef(
                List.of(Path.of("plate.mov")),
                new MediaFacts(
                        Container.MOV,
                        0,
                        "rawvideo",
                        "gbrpf32le",
                        32,
                        FORMAT,
                        FrameRate.FILM,
                        "gbr",
                        true,
                        24,
                        1,
                        FrameTimes.counted(COUNT)));
    }

    private final class OnePlate implements Plates {
        @Override
        public Optional<Plate> find(UUID wanted) {
            return wanted.equals(take) || wanted.equals(SIBLING) ? Optional.of(plate(wanted)) : Optional.empty();
        }

        @Override
        public Optional<Plate> behind(Proposal proposal) {
            return find(proposal.take());
        }

        @Override
        public Footage footage(Plate of) {
            return painted();
        }

        @Override
        @SuppressWarnings("MustBeClosedChecker") // closed by whoever opens the footage
        public Footage footage(Plate of, FrameSources through) {
            FootageFixture footage = painted();
            footage.read(() -> through.open(media()));
            return footage;
        }

        @Override
        public Origin origin(Plate of) {
            return new Origin(Optional.of(take), take::equals, "", Set.of(), List::of);
        }

        @Override
        public GuardFacts filed(GuardFacts facts, Plate of) {
            return facts;
        }
    }
}

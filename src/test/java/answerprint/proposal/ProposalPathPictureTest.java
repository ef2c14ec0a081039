package answerprint.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.access.CurrentActor;
import answerprint.access.Forbidden;
import answerprint.access.NotFoundHere;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.colour.Encoding;
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
import answerprint.picture.DecodedOnce;
import answerprint.picture.Frame;
import answerprint.picture.FrameSink;
import answerprint.picture.FrameSinks;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.JobSources;
import answerprint.picture.MovieCodec;
import answerprint.picture.MovieLabels;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.production.ProductionId;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.storage.MediaStore;
import answerprint.storage.disk.DiskMediaStore;
import answerprint.timeline.FrameRange;
import answerprint.timeline.FrameRate;
import answerprint.work.Bulletin;
import answerprint.work.Bulletins;
import answerprint.work.Fence;
import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import answerprint.work.OrderState;
import answerprint.work.OrderView;
import answerprint.work.Orders;
import answerprint.work.Progress;
import answerprint.work.WorkOutcome;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From the wish to the judged version and its revision, on a real PostgreSQL and real pictures. */
@NoLeaks
class ProposalPathPictureTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    private static final PictureFormat FORMAT = EditFixture.FORMAT;
    private static final int COUNT = 12;
    /** The plates of this test are made, not decoded: no job opens a file. */
    private static final JobSources SOURCES = () -> new DecodedOnce(
            media -> {
                throw new AssertionError("nothing is decoded here");
            },
            PictureMemory.ofBytes(1 << 20),
            0);

    /** The id that the fixture gives to a second take. */
    private static final UUID SIBLING = new UUID(0, 2);

    @TempDir
    Path folder = Path.of("target");

    private final PictureMemory memory = PictureMemory.ofBytes(512 << 20);
    private final CrewFixture crew = new CrewFixture(DB.rows());
    private final AtomicReference<Actor> acting = new AtomicReference<>(Actor.MACHINE);
    private final CurrentActor current = () -> Optional.ofNullable(acting.get());
    private final ProductionAccess access = new ProductionAccess(DB.rows(), current, InstantSource.system());
    private final VersionRows versions = new VersionRows(DB.rows());
    private final Proposals proposals = new Proposals(DB.rows(), access, versions);
    private final Corrections corrections = new Corrections(List.of(new DimmingKind()));
    private final Ledger ledger = new Ledger(DB.rows());
    private final KnownOrders orders = new KnownOrders();
    private final Quiet bulletins = new Quiet();
    private final UUID take = UUID.randomUUID();
    private final ProductionId production = crew.production("Night Shift");
    private final Plates plates = new OnePlate();
    private final FirstSettings first = new FirstSettings(TasteFixture.tastes(DB.rows(), access));
    private final Proposing proposing = new Proposing(
            plates,
            corrections,
            proposals,
            versions,
            new Attempts(DB.rows(), orders, InstantSource.system()),
            new Permitting(DB.rows(), ledger, bulletins, InstantSource.system()),
            access,
            current,
            orders::enqueue,
            first);

    @Test
    void aWishBecomesAJudgedVersionAndALightingNoteTheNext() throws Exception {
        acting.set(crew.member(production, "Ada", CrewRole.DP));

        Requested wanted = proposing.request(take, wish(new FrameRange(2, 9), object()));
        assertThat(run(orders.lastAsk())).isInstanceOf(WorkOutcome.Done.class);

        ProposalVersion first = proposals.latest(wanted.proposal());
        assertThat(first.standing()).isEqualTo(Standing.READY);
        assertThat(first.evidence().outside()).isZero();
        assertThat(first.evidence().frames()).hasSize(8).allSatisfy(frame -> assertThat(frame.share())
                .isGreaterThan(0.99));
        assertThat(first.evidence().provenance().graded()).isEqualTo(1);
        assertThat(first.evidence().sha256()).isEqualTo(first.evidenceSha256());
        assertThat(first.changeLane().first()).isEqualTo(2);

        Requested next = proposing.revise(wanted.proposal(), List.of(light(-0.5), reason()));
        run(orders.lastAsk());

        ProposalVersion second = proposals.latest(wanted.proposal());
        assertThat(next.number()).isEqualTo(2);
        assertThat(second.answers()).extracting("answered").containsExactly(true, false);
        assertThat(second.evidence().answers()).isEqualTo(second.answers());
        assertThat(second.resultSha256()).isNotEqualTo(first.resultSha256());
        assertThat(stopsBetween(first, second, 5)).isCloseTo(-0.5, within(0.01));
        assertThat(proposals.versions(wanted.proposal())).hasSize(2);
    }

    @Test
    void runningTwiceGivesOneVersionWithTheSameBits() throws Exception {
        acting.set(crew.member(production, "Ada", CrewRole.DP));
        Requested wanted = proposing.request(take, wish(FrameRange.ofCount(COUNT), object()));
        ProposeAsk ask = orders.lastAsk();
        Made once = making().make(new DimmingKind(), ask, plate(), plates.footage(plate()), Progress.unwatched());

        run(ask);
        run(ask);

        assertThat(proposals.versions(wanted.proposal())).hasSize(1);
        ProposalVersion version = proposals.latest(wanted.proposal());
        assertThat(version.pack()).isEqualTo(once.pack());
        assertThat(version.evidenceSha256()).isEqualTo(once.evidence().sha256());
    }

    @Test
    void deliveryGetsTheBitsThatWereJudged() throws Exception {
        acting.set(crew.member(production, "Ada", CrewRole.DP));
        Requested wanted = proposing.request(take, wish(new FrameRange(2, 9), object()));
        run(orders.lastAsk());
        ProposalVersion version = proposals.latest(wanted.proposal());

        try (FrameSource source = plates.footage(plate()).open();
                ProposalFrames frames = new ProposalFrames(store().path(version.pack()), source, memory);
                Scratch scratch = new Scratch(memory)) {
            Frame plate = scratch.frame(FORMAT);
            Frame result = scratch.frame(FORMAT);
            frames.both(7, plate, result);
            assertThat(frames.isWhatWasJudged(7, result)).isTrue();
            result.mat().put(0, 0, new float[] {0.123f, 0.2f, 0.3f});
            assertThat(frames.isWhatWasJudged(7, result)).isFalse();
            frames.both(0, plate, result);
            assertThat(frames.changed().count()).isZero();
        }
    }

    @Test
    void refusesWhatCannotBeDone() throws Exception {
        acting.set(crew.member(production, "Ada", CrewRole.DP));

        assertThatThrownBy(() -> proposing.request(take, wish(new FrameRange(5, COUNT), object())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has the frames 0 to 11");
        proposing.request(take, wish(FrameRange.ofCount(COUNT), object().put("hopeless", true)));
        assertThat(run(orders.lastAsk())).isEqualTo(new WorkOutcome.GiveUp("There is nothing too bright here."));
        assertThat(proposals.of(production)).isEmpty();
    }

    @Test
    void aSecondRevisionWaitsForTheFirstAndUnworkablePointsAreSentBack() throws Exception {
        acting.set(crew.member(production, "Ada", CrewRole.DP));
        Requested wanted = proposing.request(take, wish(new FrameRange(2, 9), object()));
        run(orders.lastAsk());

        assertThatThrownBy(() -> proposing.revise(wanted.proposal(), List.of(reason())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Not something that dimming can mend.");
        Requested second = proposing.revise(wanted.proposal(), List.of(light(-0.5)));
        assertThatThrownBy(() -> proposing.revise(wanted.proposal(), List.of(light(0.5))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("v002 is being made already");
        orders.fail(second.order());
        assertThat(proposing.revise(wanted.proposal(), List.of(light(0.5))).number())
                .isEqualTo(2);
    }

    @Test
    void whatIsTooStrongIsHeldUntilTheDirectorAllowsIt() throws Exception {
        Actor director = crew.member(production, "Dee", CrewRole.DIRECTOR);
        acting.set(crew.member(production, "Ada", CrewRole.DP));
        Requested wanted = proposing.request(take, wish(new FrameRange(2, 9), object()));
        run(orders.lastAsk());
        proposing.revise(wanted.proposal(), List.of(light(-2)));
        run(orders.lastAsk());

        assertThat(proposals.latest(wanted.proposal()).standing()).isEqualTo(Standing.HELD);
        assertThatThrownBy(() -> proposing.permit(wanted.proposal(), 2, "G6", CrewRole.DP, "Night now."))
                .isInstanceOf(Forbidden.class);
        acting.set(director);
        DB.transaction(() -> proposing.permit(wanted.proposal(), 2, "G6", CrewRole.DIRECTOR, "It is night now."));

        assertThat(proposals.latest(wanted.proposal()).standing()).isEqualTo(Standing.READY);
        assertThatThrownBy(() -> DB.transaction(
                        () -> proposing.permit(wanted.proposal(), 2, "G1", CrewRole.DIRECTOR, "Never mind.")))
                .hasStackTraceContaining("asks for no permission");
    }

    @Test
    void strangersSeeNothing() throws Exception {
        acting.set(crew.member(production, "Ada", CrewRole.DP));
        Requested wanted = proposing.request(take, wish(new FrameRange(2, 9), object()));
        run(orders.lastAsk());
        Actor partner = crew.member(production, "Paul", CrewRole.PARTNER);

        acting.set(crew.person("Eve"));
        assertThatThrownBy(() -> proposals.latest(wanted.proposal())).isInstanceOf(NotFoundHere.class);
        assertThatThrownBy(() -> proposals.of(production)).isInstanceOf(NotFoundHere.class);
        acting.set(partner);
        assertThat(proposals.of(production)).isEmpty();
        assertThatThrownBy(() -> proposals.require(wanted.proposal())).isInstanceOf(NotFoundHere.class);
    }

    @Test
    void lookingThroughTwiceProposesOnce() throws Exception {
        acting.set(crew.member(production, "Ada", CrewRole.EDITOR));
        proposing.lookThrough(take);
        LookThroughAsk ask = (LookThroughAsk) orders.asked.getLast();
        acting.set(Actor.MACHINE);
        LookThroughWork work = new LookThroughWork(plates, corrections, SOURCES, proposing, DB.rows(), first);

        work.run(ask, Progress.unwatched(), new Fenced());
        run(orders.lastAsk());
        work.run(ask, Progress.unwatched(), new Fenced());

        assertThat(proposals.of(production)).singleElement().satisfies(found -> {
            assertThat(found.title()).isEqualTo("Too bright");
            assertThat(found.askedByName()).isEqualTo("Ada");
        });
        assertThat(orders.asked.getLast()).isInstanceOf(ProposeAsk.class);
        assertThat(orders.asked).hasSize(2);
    }

    @Test
    void whatWasApprovedProposesItselfOnceForTheOtherTakesOfTheSetUp() throws Exception {
        acting.set(crew.member(production, "Ada", CrewRole.DP));
        Requested wanted = proposing.request(take, wish(new FrameRange(2, 9), object()));
        run(orders.lastAsk());
        proposing.ripple(wanted.proposal());
        RippleAsk ask = (RippleAsk) orders.asked.getLast();
        acting.set(Actor.MACHINE);
        RippleWork work = new RippleWork(plates, corrections, proposals, proposing, DB.rows());

        work.run(ask, Progress.unwatched(), new Fenced());
        ProposeAsk carried = orders.lastAsk();
        run(carried);
        int asked = orders.asked.size();
        work.run(ask, Progress.unwatched(), new Fenced());

        assertThat(carried.assignment().take()).isEqualTo(SIBLING);
        assertThat(carried.assignment().frames()).isEqualTo(FrameRange.ofCount(COUNT));
        assertThat(carried.title()).endsWith(", as on " + plate().slate());
        assertThat(orders.asked).hasSize(asked);
        assertThat(proposals.of(production)).extracting(Proposal::take).containsExactlyInAnyOrder(take, SIBLING);
    }

    @Test
    void onAnApprovalTheMachineAsksNotWhoeverSignedLast() throws Exception {
        acting.set(crew.member(production, "Ada", CrewRole.DP));
        Requested wanted = proposing.request(take, wish(new FrameRange(2, 9), object()));
        run(orders.lastAsk());

        proposing.rippleOnApproval(wanted.proposal(), 1);

        RippleAsk ask = (RippleAsk) orders.asked.getLast();
        assertThat(ask.askedBy()).isEqualTo(Actor.MACHINE.id());
        assertThat(ask.askedByName()).isEqualTo(Actor.MACHINE.name());
    }

    @Test
    void rippledByWhomMayNotProposeIsRefused() throws Exception {
        acting.set(crew.member(production, "Ada", CrewRole.DP));
        Requested wanted = proposing.request(take, wish(new FrameRange(2, 9), object()));
        run(orders.lastAsk());

        acting.set(crew.person("Eve"));
        assertThatThrownBy(() -> proposing.ripple(wanted.proposal())).isInstanceOf(NotFoundHere.class);
    }

    private WorkOutcome run(ProposeAsk ask) throws IOException {
        Actor person = acting.getAndSet(Actor.MACHINE);
        try {
            return new ProposeWork(
                            plates, corrections, making(), SOURCES, versions, ledger, bulletins, InstantSource.system())
                    .run(ask, Progress.unwatched(), new Fenced());
        } finally {
            acting.set(person);
        }
    }

    private double stopsBetween(ProposalVersion one, ProposalVersion two, int n) throws IOException {
        return level(two, n) - level(one, n);
    }

    /** Mean of the logarithm of light, in stops. */
    private double level(ProposalVersion version, int n) throws IOException {
        try (FrameSource source = plates.footage(plate()).open();
                ProposalFrames frames = new ProposalFrames(store().path(version.pack()), source, memory);
                Scratch scratch = new Scratch(memory)) {
            Frame result = scratch.frame(FORMAT);
            frames.result(n, result);
            float[] rgb = new float[3 * FORMAT.width() * FORMAT.height()];
            result.mat().get(0, 0, rgb);
            double sum = 0;
            for (float code : rgb) {
                sum += Math.log(Encoding.REC709.toLinear(code)) / Math.log(2);
            }
            return sum / rgb.length;
        }
    }

    private static Wish wish(FrameRange frames, ObjectNode hints) {
        return new Wish(CorrectionKind.of("lighting-match"), frames, hints);
    }

    private static RevisionPoint light(double stops) {
        return new RevisionPoint.Light(
                UUID.randomUUID(), LightingNote.NONE.withStops(stops), "", new FrameRange(2, 9), List.of());
    }

    private static RevisionPoint reason() {
        return new RevisionPoint.Reason(UUID.randomUUID(), ReasonCode.SMEAR, "", new FrameRange(2, 9), List.of());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Making making() {
        return new Making(plates, Guards.onDuty(), Optional::empty, store(), new CountingSinks());
    }

    private MediaStore store() {
        return new DiskMediaStore(() -> folder);
    }

    private Plate plate() {
        return plate(take);
    }

    private Plate plate(UUID of) {
        return new Plate(of, production, "42A / 3", "ab".repeat(32), FORMAT, FrameRate.FILM, COUNT, "01:00:00:00", "");
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
            FootageFixture footage = FootageFixture.take(FORMAT, COUNT, memory, EditFixture::street);
            footage.addOther(EditFixture::street);
            return footage;
        }

        @Override
        public Footage footage(Plate of, FrameSources through) {
            return footage(of);
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

    /** A fence that holds, and ends in one transaction. */
    private static final class Fenced implements Fence {
        private final OrderId order = OrderId.random();

        @Override
        public OrderId order() {
            return order;
        }

        @Override
        public void publish(Runnable insideTransaction) {
            finish("", insideTransaction);
        }

        @Override
        public void finish(String summary, Runnable insideTransaction) {
            try {
                DB.transaction(insideTransaction);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class KnownOrders implements Orders {
        private final Map<OrderId, OrderState> states = new LinkedHashMap<>();
        private final List<Record> asked = new ArrayList<>();

        OrderId enqueue(NewOrder<?> order) {
            OrderId id = OrderId.random();
            states.put(id, OrderState.QUEUED);
            asked.add(order.payload());
            return id;
        }

        ProposeAsk lastAsk() {
            states.replaceAll((id, state) -> OrderState.DONE);
            return (ProposeAsk) asked.getLast();
        }

        void fail(OrderId id) {
            states.put(id, OrderState.FAILED);
        }

        @Override
        public Optional<OrderView> find(OrderId id) {
            return Optional.ofNullable(states.get(id))
                    .map(state ->
                            new OrderView(id, new UUID(0, 0), "", "", state, 0, "", null, null, 1, Instant.EPOCH));
        }

        @Override
        public List<OrderView> openIn(UUID production) {
            return List.of();
        }

        @Override
        public List<OrderView> latestOf(UUID production, String kind, int limit) {
            return List.of();
        }

        @Override
        public void cancel(OrderId id) {}
    }

    private static final class Quiet implements Bulletins {
        @Override
        public void post(UUID production, String topic, String subject) {}

        @Override
        public Subscription subscribe(UUID production, Consumer<Bulletin> listener) {
            return () -> {};
        }
    }

    /** Writes how many frames it was given. */
    private static final class CountingSinks implements FrameSinks {
        @Override
        public FrameSink proxy(Path file, PictureFormat format, FrameRate rate) {
            return new FrameSink() {
                private int frames;

                @Override
                public void write(Frame frame) {
                    frames++;
                }

                @Override
                public void commit() {
                    try {
                        Files.writeString(file, "proxy of " + frames);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public FrameSink movie(MovieCodec codec, Path file, MovieLabels labels) {
            throw new UnsupportedOperationException("not in this test");
        }
    }
}

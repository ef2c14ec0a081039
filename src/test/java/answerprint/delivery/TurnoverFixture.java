package answerprint.delivery;

import answerprint.access.Acting;
import answerprint.access.Actor;
import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import answerprint.access.CurrentActor;
import answerprint.access.NotFoundHere;
import answerprint.access.ProductionAccess;
import answerprint.correction.Assignment;
import answerprint.correction.CorrectionKind;
import answerprint.delivery.DeliveryOutcome.Ordered;
import answerprint.ledger.CrewFixture;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.ledger.LedgerLines;
import answerprint.production.ProductionId;
import answerprint.production.Productions;
import answerprint.proposal.ChangeLane;
import answerprint.proposal.Evidence;
import answerprint.proposal.Proposal;
import answerprint.proposal.ProposalId;
import answerprint.proposal.ProposalVersion;
import answerprint.review.GivenVerdict;
import answerprint.review.ProposalStanding;
import answerprint.review.ProposalState;
import answerprint.rows.Rows;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.timeline.FrameRange;
import answerprint.work.Bulletin;
import answerprint.work.Bulletins;
import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import answerprint.work.Worklist;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** One production with its crew, a take of 24 frames, and proposals whose standing a test sets; on a real database. */
final class TurnoverFixture implements Dossiers {
    static final Instant NOW = Instant.parse("2026-10-20T10:00:00Z");
    private static final MediaAddress SOMETHING = new MediaAddress("cd".repeat(32));

    final EmbeddedDatabase database;
    final ProductionId production;
    final Actor editor;
    final Actor dp;
    final Actor partner;
    final DeliveryRows rows;
    final Turnover turnover;
    final Delivering delivering;
    final Deliveries deliveries;
    final Papers papers;
    final List<NewOrder<?>> ordered = new ArrayList<>();
    private final Ledger ledger;
    private final Map<ProposalId, Proposal> proposals = new HashMap<>();
    private final Map<ProposalId, ProposalStanding> standings = new HashMap<>();
    private final Map<ProposalId, List<GivenVerdict>> verdicts = new HashMap<>();

    TurnoverFixture(EmbeddedDatabase database, MediaStore store) {
        this.database = database;
        CrewFixture crew = new CrewFixture(database.rows());
        production = crew.production("The Ridge");
        editor = crew.member(production, "Jonas Weil", CrewRole.EDITOR);
        dp = crew.member(production, "Maria Kern", CrewRole.DP);
        partner = crew.member(production, "Sam Ortega", CrewRole.PARTNER);
        Rows plain = database.rows();
        CurrentActor current = TurnoverFixture::carried;
        ProductionAccess access = new ProductionAccess(plain, current, InstantSource.fixed(NOW));
        rows = new DeliveryRows(plain);
        ledger = new Ledger(plain);
        turnover = new Turnover(rows, settings(), ledger, worklist(), bulletins(), InstantSource.fixed(NOW));
        delivering = new Delivering(access, this, take -> JudgedPart.plate(), turnover);
        deliveries = new Deliveries(rows, settings(), access, store);
        papers = new Papers(new Productions(plain), new LedgerLines(plain, database.app(), access), store);
    }

    private static final ThreadLocal<Optional<Actor>> CARRIED = ThreadLocal.withInitial(Optional::empty);

    private static Optional<Actor> carried() {
        return CARRIED.get();
    }

    /** Calls as that actor, in one transaction. */
    <T> T as(Actor actor, Callable<T> task) throws Exception {
        CARRIED.set(Optional.of(actor));
        try {
            return Acting.callAs(actor, () -> database.inTransaction(task));
        } finally {
            CARRIED.set(Optional.empty());
        }
    }

    Delivery order(ProposalId... wanted) throws Exception {
        DeliveryWish wish = new DeliveryWish(List.of(wanted), DeliveryFormat.EXR, Optional.empty());
        DeliveryOutcome outcome = as(editor, () -> delivering.order(production, wish));
        return ((Ordered) outcome).delivery();
    }

    /** A proposal on the frames 8 to 15 whose newest version, v002, is final and was signed by the DP. */
    ProposalId signed() throws Exception {
        ProposalId id = new ProposalId(UUID.randomUUID());
        proposals.put(
                id,
                new Proposal(
                        id,
                        production,
                        new UUID(0, 42),
                        CorrectionKind.of("wire-removal"),
                        JudgedPart.JUDGED,
                        "Wire, upper left",
                        editor.id(),
                        editor.name(),
                        2,
                        NOW));
        stands(id, ProposalState.FINAL, "Final");
        long seq = as(
                dp,
                () -> ledger.append(
                        production,
                        Entry.of(LedgerAction.VERDICT_GIVEN, dp, CrewRole.DP, "proposal:" + id, Map.of("yes", true))));
        verdicts.put(id, List.of(verdict(id, seq)));
        return id;
    }

    private GivenVerdict verdict(ProposalId id, long seq) {
        return new GivenVerdict(
                UUID.randomUUID(),
                id,
                2,
                1,
                CrewRole.DP,
                dp.id(),
                dp.name(),
                Optional.empty(),
                "approved",
                List.of(),
                "Matches.",
                1,
                seq,
                NOW);
    }

    void stands(ProposalId id, ProposalState state, String words) {
        standings.put(id, new ProposalStanding(state, 2, List.of(), List.of(), words, List.of()));
    }

    void stands(ProposalId id, int version) {
        standings.put(id, new ProposalStanding(ProposalState.FINAL, version, List.of(), List.of(), "Final", List.of()));
    }

    @Override
    public Proposal proposal(ProposalId id) {
        return Optional.ofNullable(proposals.get(id)).orElseThrow(NotFoundHere::new);
    }

    @Override
    public ProposalVersion version(ProposalId id, int number) {
        Evidence evidence = evidence();
        return new ProposalVersion(
                id,
                number,
                assignment(),
                evidence,
                List.of(),
                List.of(),
                SOMETHING,
                SOMETHING,
                SOMETHING,
                SOMETHING,
                new ChangeLane(8, List.of()),
                JudgedPart.PLATE,
                "cd".repeat(32),
                evidence.sha256(),
                CrewMemberId.MACHINE,
                "Answerprint",
                NOW);
    }

    private static Assignment assignment() {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return new Assignment(
                CorrectionKind.of("wire-removal"),
                new UUID(0, 42),
                new FrameRange(8, 15),
                nothing,
                nothing,
                List.of(),
                7);
    }

    private static Evidence evidence() {
        return new Evidence(
                Evidence.SCHEMA,
                List.of(),
                0,
                new Evidence.Provenance(0, 0, 0, 0, List.of()),
                0.9,
                List.of(),
                JsonNodeFactory.instance.objectNode(),
                "",
                JudgedPart.PLATE,
                "cd".repeat(32),
                List.of(),
                List.of(),
                List.of());
    }

    @Override
    public ProposalStanding standing(ProposalId id) {
        return Optional.ofNullable(standings.get(id)).orElseThrow();
    }

    @Override
    public List<GivenVerdict> verdicts(ProposalId id, int version) {
        return verdicts.getOrDefault(id, List.of());
    }

    static DeliveryConfig settings() {
        return new DeliveryConfig() {
            @Override
            public int handles() {
                return 8;
            }

            @Override
            public int chunk() {
                return 4;
            }
        };
    }

    private Worklist worklist() {
        return order -> {
            ordered.add(order);
            return OrderId.random();
        };
    }

    private static Bulletins bulletins() {
        return new Bulletins() {
            @Override
            public void post(UUID production, String topic, String subject) {}

            @Override
            public Subscription subscribe(UUID production, Consumer<Bulletin> listener) {
                return () -> {};
            }
        };
    }
}

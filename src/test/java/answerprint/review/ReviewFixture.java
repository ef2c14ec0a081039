package answerprint.review;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.access.CurrentActor;
import answerprint.access.People;
import answerprint.access.ProductionAccess;
import answerprint.ledger.CrewFixture;
import answerprint.ledger.Ledger;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.work.Bulletin;
import answerprint.work.Bulletins;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A production under review on a real database, with proposals that are what the test says. */
final class ReviewFixture {
    private static final ScopedValue<Actor> AS = ScopedValue.newInstance();

    final CrewFixture crew;
    final ProductionId production;
    final ProposalsOfTest proposals = new ProposalsOfTest();
    final List<VerdictGiven> told = Collections.synchronizedList(new ArrayList<>());
    final Policies policies;
    final PolicySetting policySetting;
    final Reviewing reviewing;
    final Noting noting;
    final Moving moving;
    final Delegating delegating;
    final Reviews reviews;
    private final EmbeddedDatabase database;

    ReviewFixture(EmbeddedDatabase database) {
        this.database = database;
        Rows rows = database.rows();
        crew = new CrewFixture(rows);
        production = crew.production("Review " + UUID.randomUUID());
        ObjectMapper json = new ObjectMapper();
        CurrentActor current = () -> AS.isBound() ? Optional.of(AS.get()) : Optional.empty();
        InstantSource clock = InstantSource.system();
        ProductionAccess access = new ProductionAccess(rows, current, clock);
        policies = new Policies(rows, access, json);
        Ledger ledger = new Ledger(rows);
        Bulletins bulletins = new NoBulletins();
        VerdictTable verdicts = new VerdictTable(rows);
        NoteTable notes = new NoteTable(rows, json);
        People people = new People(rows, access, clock);
        Standings standings = new Standings(policies, verdicts, notes, people);
        SigningRights rights = new SigningRights(rows, clock);
        Aftermath aftermath = (proposal, verdict, standing) -> told.add(new VerdictGiven(
                proposal.production(),
                proposal.id(),
                verdict.version(),
                verdict.verdict(),
                verdict.person(),
                standing.deliverable()));
        policySetting = new PolicySetting(policies, access, ledger, bulletins);
        reviewing = new Reviewing(
                proposals, access, policies, verdicts, notes, standings, rights, ledger, bulletins, aftermath);
        noting = new Noting(proposals, access, notes, ledger, bulletins);
        moving = new Moving(proposals, access, verdicts, standings, ledger, bulletins);
        delegating = new Delegating(rows, access, ledger, clock);
        reviews = new Reviews(proposals, access, policies, verdicts, notes, standings, rights, people);
    }

    Actor member(String name, CrewRole... roles) {
        return crew.member(production, name, roles);
    }

    UnderReview proposal(String kind) {
        return proposals.add(production, kind);
    }

    /** Runs the act as that person in one transaction. */
    <T> T as(Actor actor, Callable<T> act) throws Exception {
        return ScopedValue.where(AS, actor).call(() -> database.inTransaction(act));
    }

    /** What the person would be shown now. */
    Seen seenBy(Actor actor, UnderReview proposal) throws Exception {
        return as(actor, () -> reviews.room(proposal.id()).seen());
    }

    VerdictOutcome give(Actor actor, UnderReview proposal, CrewRole role, Verdict verdict) throws Exception {
        return give(actor, proposal, role, verdict, seenBy(actor, proposal));
    }

    VerdictOutcome give(Actor actor, UnderReview proposal, CrewRole role, Verdict verdict, Seen seen) throws Exception {
        NewVerdict given = new NewVerdict(
                proposal.id(), role, verdict, seen, UUID.randomUUID().toString());
        return as(actor, () -> reviewing.give(given));
    }

    ProposalStanding standing(Actor actor, UnderReview proposal) throws Exception {
        return as(actor, () -> reviews.standing(proposal.id()));
    }

    private static final class NoBulletins implements Bulletins {
        @Override
        public void post(UUID production, String topic, String subject) {}

        @Override
        public Subscription subscribe(UUID production, Consumer<Bulletin> listener) {
            return () -> {};
        }
    }
}

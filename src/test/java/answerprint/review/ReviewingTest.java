package answerprint.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.access.Forbidden;
import answerprint.access.NotFoundHere;
import answerprint.access.Refused;
import answerprint.correction.ReasonCode;
import answerprint.ledger.LedgerVerifier;
import answerprint.runtime.EmbeddedDatabase;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts on a real PostgreSQL. */
class ReviewingTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    private static final Instant FAR = Instant.parse("2098-01-01T00:00:00Z");
    private static final Instant PAST = Instant.parse("2001-01-01T00:00:00Z");
    private static final Verdict YES = new Verdict.Approved("");
    private static final Verdict NO = new Verdict.Rejected(List.of(ReasonCode.SHOULD_STAY), "It is in the story.");

    private ReviewFixture room = new ReviewFixture(DB);
    private Actor director = room.member("Dora Rector", CrewRole.DIRECTOR);
    private Actor dp = room.member("Dana Page", CrewRole.DP);
    private Actor vfx = room.member("Vic Effects", CrewRole.VFX_SUPERVISOR);

    @Test
    void aProposalBecomesFinalWhenEveryRequiredRoleSaidYes() throws Exception {
        UnderReview light = room.proposal("lighting-match");
        assertThat(room.standing(director, light).state()).isEqualTo(ProposalState.PROPOSED);

        room.give(director, light, CrewRole.DIRECTOR, YES);
        ProposalStanding half = room.standing(director, light);
        VerdictOutcome last = room.give(dp, light, CrewRole.DP, YES);

        assertThat(half.state()).isEqualTo(ProposalState.APPROVED_BY);
        assertThat(half.words()).isEqualTo("Approved by Director; waiting for DP (Dana Page)");
        assertThat(last).isInstanceOfSatisfying(VerdictOutcome.Recorded.class, recorded -> {
            assertThat(recorded.standing().state()).isEqualTo(ProposalState.FINAL);
            assertThat(recorded.verdict().ledgerSeq()).isEqualTo(2);
        });
        assertThat(room.told).extracting(VerdictGiven::deliverable).containsExactly(false, true);
        assertThat(ledger())
                .isInstanceOfSatisfying(LedgerVerifier.Finding.Sound.class, sound -> assertThat(sound.entries())
                        .isEqualTo(2));
    }

    @Test
    void theDefaultsAskTheVfxSupervisorForWiresAndOnlyTellTheDp() throws Exception {
        UnderReview wire = room.proposal("wire-removal");
        room.give(director, wire, CrewRole.DIRECTOR, YES);
        room.give(dp, wire, CrewRole.DP, new Verdict.Rejected(List.of(ReasonCode.SOFT), "A little soft."));
        room.give(vfx, wire, CrewRole.VFX_SUPERVISOR, YES);

        ProposalStanding standing = room.standing(director, wire);
        assertThat(standing.state()).isEqualTo(ProposalState.FINAL);
        assertThat(standing.dissent()).containsExactly("Dana Page (DP) rejected it: A little soft.");
    }

    @Test
    void aNoOfARequiredRoleStops() throws Exception {
        UnderReview light = room.proposal("lighting-match");
        room.give(dp, light, CrewRole.DP, NO);
        assertThat(room.standing(director, light).state()).isEqualTo(ProposalState.REJECTED);
        assertThat(room.standing(director, light).deliverable()).isFalse();
    }

    @Test
    void couldBeBetterIsAYesThatStaysVisible() throws Exception {
        UnderReview light = room.proposal("lighting-match");
        room.give(director, light, CrewRole.DIRECTOR, new Verdict.CouldBeBetter("edge, if there is time"));
        room.give(dp, light, CrewRole.DP, YES);
        assertThat(room.standing(director, light).state()).isEqualTo(ProposalState.CBB);
    }

    @RepeatedTest(25)
    void ofTwoContradictingVerdictsAtOnceExactlyOneWinsAndTheOtherIsTold() throws Exception {
        UnderReview light = room.proposal("lighting-match");
        Seen seen = room.seenBy(director, light);

        List<VerdictOutcome> outcomes = Together.of(
                () -> room.give(director, light, CrewRole.DIRECTOR, YES, seen),
                () -> room.give(dp, light, CrewRole.DP, NO, seen));

        assertThat(outcomes)
                .filteredOn(VerdictOutcome.Recorded.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(VerdictOutcome.Superseded.class::isInstance)
                .singleElement()
                .satisfies(told -> assertThat(newer(told)).containsExactly("verdict"));
    }

    @RepeatedTest(10)
    void twoPeopleOfOneRoleAtOnceGiveOneVerdict() throws Exception {
        Actor second = room.member("Doug Irector", CrewRole.DIRECTOR);
        UnderReview light = room.proposal("lighting-match");
        Seen seen = room.seenBy(director, light);

        List<VerdictOutcome> outcomes = Together.of(
                () -> room.give(director, light, CrewRole.DIRECTOR, YES, seen),
                () -> room.give(second, light, CrewRole.DIRECTOR, YES, seen));

        assertThat(outcomes)
                .filteredOn(VerdictOutcome.Recorded.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(VerdictOutcome.Superseded.class::isInstance)
                .hasSize(1);
    }

    @RepeatedTest(10)
    void twoRolesThatAgreeAtOnceBothCount() throws Exception {
        UnderReview light = room.proposal("lighting-match");
        Seen seen = room.seenBy(director, light);

        List<VerdictOutcome> outcomes = Together.of(
                () -> room.give(director, light, CrewRole.DIRECTOR, YES, seen),
                () -> room.give(dp, light, CrewRole.DP, YES, seen));

        assertThat(outcomes).hasOnlyElementsOfType(VerdictOutcome.Recorded.class);
        assertThat(room.standing(director, light).state()).isEqualTo(ProposalState.FINAL);
    }

    @RepeatedTest(5)
    void theSameKeyAtOnceBringsOneVerdict() throws Exception {
        UnderReview light = room.proposal("lighting-match");
        NewVerdict given = new NewVerdict(light.id(), CrewRole.DIRECTOR, YES, room.seenBy(director, light), "a key");

        List<VerdictOutcome> outcomes = Together.of(
                () -> room.as(director, () -> room.reviewing.give(given)),
                () -> room.as(director, () -> room.reviewing.give(given)));

        assertThat(outcomes)
                .extracting(outcome -> ((VerdictOutcome.Recorded) outcome).again())
                .containsExactlyInAnyOrder(false, true);
        assertThat(room.as(director, () -> room.reviews.history(light.id()))).hasSize(1);
    }

    @Test
    void aKeyThatBroughtAnotherVerdictIsRefused() throws Exception {
        UnderReview light = room.proposal("lighting-match");
        Seen seen = room.seenBy(director, light);
        room.as(director, () -> room.reviewing.give(new NewVerdict(light.id(), CrewRole.DIRECTOR, YES, seen, "one")));

        assertThatThrownBy(() -> room.as(
                        director,
                        () -> room.reviewing.give(new NewVerdict(light.id(), CrewRole.DIRECTOR, NO, seen, "one"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("key-used"));
    }

    @Test
    void aVerdictOnAnOlderVersionIsSuperseded() throws Exception {
        UnderReview light = room.proposal("lighting-match");
        Seen seen = room.seenBy(director, light);
        room.proposals.version(light, 2);

        VerdictOutcome outcome = room.give(director, light, CrewRole.DIRECTOR, YES, seen);

        assertThat(((VerdictOutcome.Superseded) outcome).newer()).containsExactly(new Newer.Version(2));
        assertThat(room.told).isEmpty();
    }

    @Test
    void aVerdictOnOtherBitsOrAnotherPolicyIsSuperseded() throws Exception {
        UnderReview light = room.proposal("lighting-match");
        Seen seen = room.seenBy(director, light);
        String other = "f".repeat(64);
        Seen wrongBits = new Seen(1, other, seen.result(), other, seen.policy(), 0);
        Seen wrongPolicy = new Seen(1, seen.plate(), seen.result(), seen.evidence(), other, 0);

        assertThat(newer(room.give(director, light, CrewRole.DIRECTOR, YES, wrongBits)))
                .containsExactly("plate", "evidence");
        assertThat(newer(room.give(director, light, CrewRole.DIRECTOR, YES, wrongPolicy)))
                .containsExactly("policy");
    }

    @Test
    void nobodySignsTwiceByHoldingTwoRoles() throws Exception {
        Actor both = room.member("Bo Th", CrewRole.DIRECTOR, CrewRole.DP);
        UnderReview light = room.proposal("lighting-match");
        room.give(both, light, CrewRole.DIRECTOR, YES);

        assertThat(room.give(both, light, CrewRole.DP, YES))
                .isInstanceOfSatisfying(VerdictOutcome.Declined.class, declined -> assertThat(declined.code())
                        .isEqualTo("signed-already"));
    }

    @Test
    void aPolicyThatLetsOnePersonSignTwiceStillWantsTwoPeople() throws Exception {
        Actor both = room.member("Bo Th", CrewRole.DIRECTOR, CrewRole.DP);
        Actor producer = room.member("Pru Ducer", CrewRole.PRODUCER);
        SignOffPolicy defaults = SignOffPolicy.defaults();
        room.as(
                producer,
                () -> room.policySetting.set(room.production, 1, new SignOffPolicy(defaults.duties(), 2, true)));
        UnderReview light = room.proposal("lighting-match");
        room.give(both, light, CrewRole.DIRECTOR, YES);
        room.give(both, light, CrewRole.DP, YES);

        assertThat(room.standing(both, light).words()).contains("waiting for one more person");
        assertThat(room.standing(both, light).deliverable()).isFalse();
    }

    @Test
    void neitherAnotherRoleNorTheMachineSigns() {
        UnderReview light = room.proposal("lighting-match");
        assertThatThrownBy(() -> room.give(dp, light, CrewRole.DIRECTOR, YES)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> room.give(Actor.MACHINE, light, CrewRole.DIRECTOR, YES))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aPartnerJudgesOnlyWhatWasNamedAndOnlyUntilTheDate() throws Exception {
        Actor partner = room.member("Pat Ner", CrewRole.PARTNER);
        UnderReview named = room.proposal("wire-removal");
        UnderReview over = room.proposal("wire-removal");
        room.crew.name(room.production, partner, "proposal", named.id().value(), FAR);
        room.crew.name(room.production, partner, "proposal", over.id().value(), PAST);

        assertThat(room.give(partner, named, CrewRole.PARTNER, YES)).isInstanceOf(VerdictOutcome.Recorded.class);
        assertThatThrownBy(() -> room.give(partner, over, CrewRole.PARTNER, YES))
                .isInstanceOf(NotFoundHere.class);
        assertThat(room.as(partner, () -> room.reviews.standings(room.production))
                        .keySet())
                .containsExactly(named.id());
        assertThatThrownBy(() -> room.as(partner, () -> room.policies.current(room.production)))
                .isInstanceOf(NotFoundHere.class);
    }

    @Test
    void heldAndOmittedProposalsTakeNoVerdict() throws Exception {
        UnderReview light = room.proposal("lighting-match");
        room.as(director, () -> room.moving.move(light.id(), Motion.What.OMITTED, "Scene is out"));
        assertThat(room.standing(dp, light).state()).isEqualTo(ProposalState.OMITTED);
        assertThat(room.give(dp, light, CrewRole.DP, YES)).isInstanceOf(VerdictOutcome.Declined.class);

        room.as(director, () -> room.moving.move(light.id(), Motion.What.REOPENED, "Back in"));
        room.proposals.hold(light, "No consent for the face.");
        assertThat(room.standing(dp, light).state()).isEqualTo(ProposalState.HELD);
        assertThat(room.give(dp, light, CrewRole.DP, YES)).isInstanceOf(VerdictOutcome.Declined.class);
    }

    @Test
    void theInboxSaysWhatWaitsForMe() throws Exception {
        UnderReview light = room.proposal("lighting-match");
        UnderReview wire = room.proposal("wire-removal");
        UnderReview held = room.proposal("wire-removal");
        room.proposals.hold(held, "No consent.");
        room.give(dp, light, CrewRole.DP, new Verdict.ChangesAsked(List.of(ReasonCode.TOO_CLEAN), "darker"));
        room.proposals.version(light, 2);

        Inbox mine = room.as(dp, () -> room.reviews.inbox(room.production));
        Inbox directors = room.as(director, () -> room.reviews.inbox(room.production));

        assertThat(mine.answered()).extracting(Inbox.Item::proposal).containsExactly(light.id());
        assertThat(mine.needsMySignOff()).isEmpty();
        assertThat(mine.held()).extracting(Inbox.Item::proposal).containsExactly(held.id());
        assertThat(directors.needsMySignOff())
                .extracting(Inbox.Item::proposal)
                .containsExactlyInAnyOrder(light.id(), wire.id());
    }

    @Test
    void aNewPolicyLeavesWhatIsFinalFinal() throws Exception {
        Actor producer = room.member("Pru Ducer", CrewRole.PRODUCER);
        UnderReview light = room.proposal("lighting-match");
        room.give(director, light, CrewRole.DIRECTOR, YES);
        room.give(dp, light, CrewRole.DP, YES);
        UnderReview later = room.proposal("lighting-match");
        Map<CrewRole, Duty> row =
                Map.of(CrewRole.DIRECTOR, Duty.MUST, CrewRole.DP, Duty.MUST, CrewRole.PRODUCER, Duty.MUST);
        SignOffPolicy stricter = new SignOffPolicy(Map.of("lighting-match", row), 3, false);
        room.as(producer, () -> room.policySetting.set(room.production, 1, stricter));

        assertThat(room.standing(dp, light).state()).isEqualTo(ProposalState.FINAL);
        assertThat(room.standing(dp, later).missing())
                .containsExactly(CrewRole.DIRECTOR, CrewRole.DP, CrewRole.PRODUCER);
        assertThatThrownBy(() -> room.as(producer, () -> room.policySetting.set(room.production, 1, stricter)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDelegateSignsInTheGiversNameUntilItIsRevoked() throws Exception {
        Actor editor = room.member("Ed Itor", CrewRole.EDITOR);
        UnderReview wire = room.proposal("wire-removal");
        UnderReview second = room.proposal("wire-removal");
        UUID delegation =
                room.as(director, () -> room.delegating.delegate(room.production, CrewRole.DIRECTOR, editor.id(), FAR));

        VerdictOutcome signed = room.give(editor, wire, CrewRole.DIRECTOR, YES);
        room.as(director, () -> {
            room.delegating.revoke(room.production, delegation);
            return true;
        });

        assertThat(((VerdictOutcome.Recorded) signed).verdict().onBehalfOf()).contains(director.id());
        assertThatThrownBy(() -> room.give(editor, second, CrewRole.DIRECTOR, YES))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update review_verdict set verdict = 'approved'",
                "delete from review_verdict",
                "delete from review_note",
                "update review_policy set body = ''",
                "delete from review_motion"
            })
    void theApplicationCannotChangeADecision(String sql) {
        assertThatThrownBy(() -> DB.rows().run(sql)).hasRootCauseMessage(denied(sql));
    }

    private static String denied(String sql) {
        String table = sql.replaceAll(".*(review_\\w+).*", "$1");
        return "ERROR: permission denied for table " + table;
    }

    private static List<String> newer(VerdictOutcome outcome) {
        return ((VerdictOutcome.Superseded) outcome)
                .newer().stream().map(Newer::what).toList();
    }

    private LedgerVerifier.Finding ledger() throws Exception {
        try (Connection connection = DB.app().getConnection()) {
            return new LedgerVerifier(connection).verify(room.production.value());
        }
    }
}

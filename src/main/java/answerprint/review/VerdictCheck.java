package answerprint.review;

import answerprint.access.CrewMemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what a person was shown with what stands now. Called while the production's ledger is held. */
final class VerdictCheck {
    private VerdictCheck() {}

    /** Everything that came after what was shown and matters to this verdict; empty if nothing did. */
    static List<Newer> newer(NewVerdict given, UnderReview now, PolicyVersion policy, List<GivenVerdict> onVersion) {
        Seen seen = given.seen();
        List<Newer> newer = new ArrayList<>();
        if (seen.version() != now.version()) {
            newer.add(new Newer.Version(now.version()));
            return List.copyOf(newer);
        }
        bits("plate", seen.plate(), now.plate(), newer);
        bits("result", seen.result(), now.result(), newer);
        bits("evidence", seen.evidence(), now.evidence(), newer);
        if (!seen.policy().equals(policy.sha256())) {
            newer.add(new Newer.Policy(policy.version(), policy.sha256()));
        }
        for (GivenVerdict other : onVersion) {
            boolean unseen = other.place() > seen.verdicts();
            boolean contradicts = other.asVerdict().yes() != given.verdict().yes();
            if (other.role() == given.role() || (unseen && contradicts)) {
                newer.add(new Newer.Decision(other));
            }
        }
        return List.copyOf(newer);
    }

    private static void bits(String side, String shown, String now, List<Newer> newer) {
        if (!shown.equals(now)) {
            newer.add(new Newer.Bits(side));
        }
    }

    /**
     * Why a rule of the production forbids this verdict, if one does. What a guard holds may be rejected or sent back at any
     * time; a yes waits until someone with the right has allowed it.
     *
     * @param yes whether the verdict would let the pictures pass
     */
    static Optional<VerdictOutcome.Declined> declined(
            CrewMemberId person,
            boolean yes,
            UnderReview now,
            SignOffPolicy policy,
            List<GivenVerdict> onVersion,
            Optional<Motion.What> motion) {
        if (!now.ready()) {
            return declined("not-ready", "This version is not ready to be judged: " + now.heldBecause());
        }
        if (motion.filter(Motion.What.OMITTED::equals).isPresent()) {
            return declined("omitted", "This proposal was omitted; reopen it first.");
        }
        if (motion.filter(Motion.What.HELD::equals).isPresent()) {
            return declined("held", "This proposal is on hold; release it first.");
        }
        if (yes && !now.heldBecause().isEmpty()) {
            return declined("held", "Held: " + now.heldBecause());
        }
        boolean twice = onVersion.stream().anyMatch(other -> other.person().equals(person));
        if (twice && !policy.onePersonMaySignTwice()) {
            return declined(
                    "signed-already", "You have given your verdict on this version; nobody signs twice in two roles.");
        }
        return Optional.empty();
    }

    private static Optional<VerdictOutcome.Declined> declined(String code, String words) {
        return Optional.of(new VerdictOutcome.Declined(code, words));
    }
}

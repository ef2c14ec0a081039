package answerprint.review;

import answerprint.access.CrewRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Derives where a version stands from what people said about it. No clock, no database. */
final class StandingRule {
    private StandingRule() {}

    /**
     * What it is derived from.
     *
     * @param verdicts on the newest version, in order
     * @param motion the newest one, if there is any
     * @param discussed whether anyone wrote a note on this version
     * @param sentNote whether a note on this version was sent to the machine and waits for the next version
     * @param holders names by role, for "waiting for"
     */
    record Facts(
            UnderReview proposal,
            SignOffPolicy policy,
            List<GivenVerdict> verdicts,
            Optional<Motion> motion,
            boolean discussed,
            boolean sentNote,
            Map<CrewRole, List<String>> holders) {}

    static ProposalStanding of(Facts facts) {
        List<CrewRole> required = facts.policy().required(facts.proposal().kind());
        List<GivenVerdict> yes = facts.verdicts().stream()
                .filter(given -> given.asVerdict().yes())
                .toList();
        List<CrewRole> approvedBy = yes.stream().map(GivenVerdict::role).toList();
        List<CrewRole> missing =
                required.stream().filter(role -> !approvedBy.contains(role)).toList();
        List<String> dissent = facts.verdicts().stream()
                .filter(given -> !given.asVerdict().yes())
                .map(StandingRule::said)
                .toList();
        Judged judged = judged(facts, required, yes, missing);
        return new ProposalStanding(
                judged.state(), facts.proposal().version(), approvedBy, missing, judged.words(), dissent);
    }

    private record Judged(ProposalState state, String words) {}

    private static Judged judged(Facts facts, List<CrewRole> required, List<GivenVerdict> yes, List<CrewRole> missing) {
        Optional<Motion.What> motion = facts.motion().map(Motion::what);
        if (motion.filter(Motion.What.OMITTED::equals).isPresent()) {
            return new Judged(ProposalState.OMITTED, "Omitted: " + words(facts.motion()));
        }
        Optional<GivenVerdict> rejected = stopping(facts, required, "rejected");
        if (rejected.isPresent()) {
            return new Judged(ProposalState.REJECTED, said(rejected.get()));
        }
        if (motion.filter(Motion.What.HELD::equals).isPresent()) {
            return new Judged(ProposalState.HELD, "On hold: " + words(facts.motion()));
        }
        Optional<GivenVerdict> asked = stopping(facts, required, "revise");
        if (asked.isPresent()) {
            return new Judged(ProposalState.REVISE, said(asked.get()));
        }
        if (facts.sentNote()) {
            return new Judged(ProposalState.REVISE, "A note was sent; the next version carries it out.");
        }
        if (!facts.proposal().heldBecause().isEmpty()) {
            return new Judged(ProposalState.HELD, "Held: " + facts.proposal().heldBecause());
        }
        return signed(facts, yes, missing);
    }

    private static Judged signed(Facts facts, List<GivenVerdict> yes, List<CrewRole> missing) {
        if (yes.isEmpty()) {
            boolean talked = facts.discussed() || !facts.verdicts().isEmpty();
            return new Judged(talked ? ProposalState.IN_REVIEW : ProposalState.PROPOSED, waiting(facts, missing));
        }
        String approved =
                "Approved by " + yes.stream().map(given -> given.role().title()).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return new Judged(ProposalState.APPROVED_BY, approved + "; " + waiting(facts, missing));
        }
        long people = yes.stream().map(GivenVerdict::person).distinct().count();
        if (people < facts.policy().minimumPeople()) {
            return new Judged(
                    ProposalState.APPROVED_BY,
                    approved + "; waiting for one more person, because "
                            + facts.policy().minimumPeople() + " must sign");
        }
        boolean cbb = yes.stream().anyMatch(given -> given.verdict().equals("cbb"));
        return cbb
                ? new Judged(ProposalState.CBB, "Usable; could be better. " + approved)
                : new Judged(ProposalState.FINAL, "Final. " + approved);
    }

    /** A no counts when its role must sign; asking for changes counts from anyone of the crew. */
    private static Optional<GivenVerdict> stopping(Facts facts, List<CrewRole> required, String verdict) {
        return facts.verdicts().stream()
                .filter(given -> given.verdict().equals(verdict))
                .filter(given -> required.contains(given.role())
                        || (verdict.equals("revise") && given.role() != CrewRole.PARTNER))
                .findFirst();
    }

    private static String waiting(Facts facts, List<CrewRole> missing) {
        List<String> roles = new ArrayList<>();
        for (CrewRole role : missing) {
            List<String> holders = facts.holders().getOrDefault(role, List.of());
            roles.add(role.title() + " (" + (holders.isEmpty() ? "nobody yet" : String.join(", ", holders)) + ")");
        }
        return "waiting for " + String.join(", ", roles);
    }

    private static String said(GivenVerdict given) {
        String words = given.words().isBlank() ? "" : ": " + given.words();
        return given.personName() + " (" + given.role().title() + ") "
                + given.asVerdict().past() + " it" + words;
    }

    private static String words(Optional<Motion> motion) {
        return motion.map(made -> made.words() + " (" + made.personName() + ")").orElse("");
    }
}

package answerprint.review.ui.room;

import answerprint.correction.FrameChange;
import answerprint.guard.GuardReport;
import answerprint.picture.Region;
import answerprint.proposal.Evidence;
import answerprint.proposal.Proposal;
import answerprint.proposal.ProposalVersion;
import answerprint.shell.Words;
import answerprint.shell.parts.FramePlayer;
import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Says in words and lanes what a version's evidence says in numbers. */
final class EvidenceWords {
    private static final int FIRST_FRM = 1001;
    private static final double PERCENT = 100;
    private static final int SOURCES_NAMED = 3;

    private EvidenceWords() {}

    /** Frames as the room shows them: ABS 46 is f1047. */
    static String frm(FrameRange frames) {
        FrameRange shown = frames.shifted(FIRST_FRM);
        return shown.count() == 1 ? "f" + shown.first() : "f" + shown.first() + "–" + shown.last();
    }

    static EvidencePanel.Shown of(Proposal proposal, ProposalVersion version, String kind) {
        Evidence evidence = version.evidence();
        return new EvidencePanel.Shown(
                proposal.title(),
                Words.of("room.why", kind, frm(proposal.frames()), version.label(), version.askedByName()),
                facts(evidence, proposal.take()),
                evidence.guards().stream().map(EvidenceWords::check).toList(),
                version.answers().stream()
                        .map(answer -> new EvidencePanel.Answer(answer.answered(), answer.words()))
                        .toList(),
                evidence.remarks());
    }

    /** ABS frames that differ from the plate. */
    static IntStream changed(Evidence evidence) {
        return evidence.frames().stream().filter(frame -> frame.share() > 0).mapToInt(FrameChange::n);
    }

    static FramePlayer.Side side(Proposal proposal, ProposalVersion version, String proxy) {
        List<FrameChange> frames = version.evidence().frames();
        int first =
                frames.isEmpty() ? proposal.frames().first() : frames.getFirst().n();
        return new FramePlayer.Side(
                proxy,
                version.assignment().frames().first(),
                version.label(),
                first,
                frames.stream().map(FrameChange::share).toList(),
                List.of(),
                box(frames));
    }

    private static List<Integer> box(List<FrameChange> frames) {
        Optional<Region> whole = frames.stream()
                .filter(frame -> frame.share() > 0)
                .map(FrameChange::box)
                .reduce(Region::union);
        return whole.map(box -> List.of(box.x(), box.y(), box.width(), box.height()))
                .orElse(List.of());
    }

    private static List<EvidencePanel.Fact> facts(Evidence evidence, UUID take) {
        List<EvidencePanel.Fact> facts = new ArrayList<>();
        facts.add(fact("room.fact.changed", percent(evidence.meanShare())));
        facts.add(new EvidencePanel.Fact(
                Words.of("room.fact.outside"),
                evidence.outside() == 0 ? Words.of("room.fact.outside.none") : number(evidence.outside()),
                evidence.outside() != 0));
        Evidence.Provenance from = evidence.provenance();
        share(facts, "room.fact.borrowed", from.borrowedShare());
        if (!from.borrowed().isEmpty()) {
            facts.add(fact("room.fact.from", sources(from.borrowed(), take)));
        }
        share(facts, "room.fact.graded", from.graded());
        share(facts, "room.fact.learned", from.learned());
        share(facts, "room.fact.synthesised", from.synthesised());
        facts.add(fact("room.fact.confidence", percent(evidence.confidence())));
        MethodWords.tried(evidence.holdOuts()).ifPresent(tried -> facts.add(fact("room.fact.tried", tried)));
        MethodWords.defects(evidence.parameters()).forEach(line -> facts.add(fact("room.fact.found", line)));
        if (!evidence.modelVersion().isEmpty()) {
            facts.add(fact("room.fact.model", evidence.modelVersion()));
        }
        facts.add(fact("room.fact.result", evidence.resultSha256().substring(0, 12)));
        return facts;
    }

    private static void share(List<EvidencePanel.Fact> facts, String key, double share) {
        if (share > 0) {
            facts.add(fact(key, percent(share)));
        }
    }

    private static String sources(List<Evidence.Borrowed> borrowed, UUID take) {
        return String.join(
                ", ",
                borrowed.stream()
                        .limit(SOURCES_NAMED)
                        .map(one -> one.take().equals(take) ? frm(one) : Words.of("room.fact.other-take", frm(one)))
                        .toList());
    }

    private static String frm(Evidence.Borrowed one) {
        return frm(FrameRange.single(one.frame()));
    }

    private static EvidencePanel.Check check(GuardReport report) {
        String outcome =
                switch (report) {
                    case GuardReport.Pass ignored -> "pass";
                    case GuardReport.NeedsPermission ignored -> "needs-permission";
                    case GuardReport.Stop ignored -> "stop";
                };
        List<String> readings =
                report.readings().stream().map(EvidenceWords::reading).toList();
        return new EvidencePanel.Check(report.guard(), report.title(), outcome, report.words(), readings);
    }

    /** A number that no limit holds is told without one. */
    private static String reading(GuardReport.Reading reading) {
        String value =
                reading.unit().isBlank() ? number(reading.value()) : number(reading.value()) + " " + reading.unit();
        return reading.limit().isBlank()
                ? Words.of("room.reading.told", reading.name(), value)
                : Words.of("room.reading", reading.name(), value, reading.limit());
    }

    private static EvidencePanel.Fact fact(String key, String value) {
        return new EvidencePanel.Fact(Words.of(key), value, false);
    }

    private static String percent(double share) {
        double percent = share * PERCENT;
        return String.format(Locale.ROOT, percent >= 10 ? "%.0f %%" : percent >= 0.1 ? "%.1f %%" : "%.3f %%", percent);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}

package answerprint.delivery;

import answerprint.guard.GuardReport;
import answerprint.ledger.LedgerLine;
import answerprint.production.Production;
import answerprint.proposal.Evidence;
import answerprint.proposal.ProposalVersion;
import answerprint.review.GivenVerdict;
import answerprint.timeline.FrameNumbering;
import answerprint.timeline.FrameRange;
import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/** Makes a manifest of what was rendered and what was signed. */
final class ManifestWriting {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Everything known of one part when its files are finished. */
    record Rendered(
            DeliveredFrames part,
            ProposalVersion version,
            DeliveredPlate plate,
            List<GivenVerdict> verdicts,
            List<GuardReport> reports,
            List<String> remarks) {}

    private ManifestWriting() {}

    static byte[] bytes(Manifest manifest) {
        try {
            return JSON.writeValueAsBytes(manifest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A manifest can always be written", e);
        }
    }

    static Manifest manifest(
            Delivery delivery,
            Production production,
            List<Rendered> rendered,
            List<DeliveredFile> files,
            List<LedgerLine> chain) {
        return new Manifest(
                Manifest.FORMAT,
                delivery.id().toString(),
                production.id().toString(),
                production.alias(),
                delivery.orderedByName(),
                delivery.ordered().toString(),
                delivery.format().title(),
                "Frames carry the plate's own encoding; samples outside the matte are the plate's. Nothing is baked in.",
                rendered.stream().map(ManifestWriting::part).toList(),
                files.stream()
                        .map(file -> new Manifest.Sum(
                                file.path(),
                                file.role(),
                                file.bytes(),
                                file.sha256().sha256()))
                        .toList(),
                proof(chain));
    }

    private static Manifest.Part part(Rendered rendered) {
        DeliveredFrames part = rendered.part();
        ProposalVersion version = rendered.version();
        DeliveredPlate plate = rendered.plate();
        Evidence evidence = version.evidence();
        FrameRate rate = plate.media().facts().rate();
        return new Manifest.Part(
                part.proposal().toString(),
                part.version(),
                part.kind(),
                part.title(),
                plate.slate(),
                plate.roll(),
                FrameNumbering.FROM_1001.frm(part.judged()).toString(),
                FrameNumbering.FROM_1001.frm(part.delivered()).toString(),
                part.judged().first() - part.delivered().first(),
                part.delivered().last() - part.judged().last(),
                timecode(plate, part.delivered(), rate),
                rate.toString(),
                plate.media().format().width(),
                plate.media().format().height(),
                plate.media().format().encoding().id(),
                new Manifest.Hashes(part.plateSha256(), part.resultSha256(), part.evidenceSha256()),
                digitalSourceType(evidence),
                evidence.modelVersion(),
                changed(evidence),
                rendered.verdicts().stream()
                        .map(verdict -> new Manifest.SignOff(
                                verdict.role().id(),
                                verdict.personName(),
                                verdict.verdict(),
                                verdict.words(),
                                verdict.at().toString(),
                                verdict.ledgerSeq()))
                        .toList(),
                rendered.reports().stream().map(ManifestWriting::check).toList(),
                version.permissions().stream()
                        .map(permission -> permission.guard() + ": " + permission.personName() + " ("
                                + permission.role().title() + "): " + permission.words())
                        .toList(),
                rendered.remarks());
    }

    /** SRC timecode of the first delivered frame. */
    static String timecode(DeliveredPlate plate, FrameRange delivered, FrameRate rate) {
        return plate.startTimecode().isEmpty()
                ? ""
                : Timecode.parse(plate.startTimecode(), rate.nominalBase())
                        .plus(delivered.first())
                        .toString();
    }

    /**
     * After the definitions of the IPTC list, the more disclosing one in doubt: pixels invented, or blended by a trained net,
     * make a composite with trained media; a grade and pixels of the production's own frames are an enhancement.
     */
    static String digitalSourceType(Evidence evidence) {
        Evidence.Provenance from = evidence.provenance();
        return from.learned() > 0 || from.synthesised() > 0
                ? "compositeWithTrainedAlgorithmicMedia"
                : "algorithmicallyEnhanced";
    }

    private static Manifest.Changed changed(Evidence evidence) {
        Evidence.Provenance from = evidence.provenance();
        return new Manifest.Changed(
                evidence.meanShare(),
                evidence.outside(),
                from.graded(),
                from.borrowedShare(),
                from.synthesised(),
                from.learned(),
                evidence.confidence(),
                evidence.parameters());
    }

    private static Manifest.Check check(GuardReport report) {
        String outcome =
                switch (report) {
                    case GuardReport.Pass ignored -> "pass";
                    case GuardReport.NeedsPermission ignored -> "permitted";
                    case GuardReport.Stop ignored -> "stop";
                };
        return new Manifest.Check(report.guard(), report.title(), outcome, report.words());
    }

    private static Manifest.Proof proof(List<LedgerLine> chain) {
        Optional<LedgerLine> head = chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast());
        return new Manifest.Proof(
                head.map(LedgerLine::seq).orElse(0L),
                head.map(LedgerLine::hash).orElse(""),
                chain.stream()
                        .map(line -> new Manifest.Line(
                                line.seq(), line.action(), line.subject(), line.prev(), line.hash(), line.body()))
                        .toList());
    }
}

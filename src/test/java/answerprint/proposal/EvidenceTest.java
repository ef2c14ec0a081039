package answerprint.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.FrameChange;
import answerprint.correction.HoldOut;
import answerprint.correction.PointAnswer;
import answerprint.guard.GuardReport;
import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final GuardReport PASS = new GuardReport.Pass(
            "G1", "Confined", "0 samples.", List.of(new GuardReport.Reading("Samples", 0, "0", "")));
    private static final GuardReport ASKS = new GuardReport.NeedsPermission(
            "G3", "Face", "A face.", List.of(), "Producer", List.of(new FrameRange(3, 4)));
    private static final GuardReport STOP =
            new GuardReport.Stop("G11", "Timeline", "A frame is missing.", List.of(), List.of());

    @Test
    void survivesItsStorage() {
        Evidence evidence = evidence(0.0000123, PASS, ASKS, STOP);

        Evidence back = EvidenceText.read(EvidenceText.write(evidence), Evidence.class);

        assertThat(back.frames()).isEqualTo(evidence.frames());
        assertThat(back.guards()).isEqualTo(evidence.guards());
        assertThat(back.provenance()).isEqualTo(evidence.provenance());
        assertThat(back.sha256()).isEqualTo(evidence.sha256());
    }

    @Test
    void hashIgnoresHowTheDatabaseSpellsNumbersAndOrdersNames() {
        Evidence evidence = evidence(0.00001, PASS);
        String reordered = EvidenceText.write(evidence).replace("\"a\":2.50,\"b\":1.0E-5", "\"b\":0.000010,\"a\":2.5");

        assertThat(reordered).isNotEqualTo(EvidenceText.write(evidence));
        assertThat(EvidenceText.read(reordered, Evidence.class).sha256()).isEqualTo(evidence.sha256());
    }

    @Test
    void hashNoticesTheSmallestChange() {
        assertThat(evidence(0.1, PASS).sha256())
                .isNotEqualTo(evidence(Math.nextUp(0.1), PASS).sha256());
    }

    @Test
    void standingIsTheWorstOfTheReports() {
        assertThat(Standing.after(List.of(PASS))).isEqualTo(Standing.READY);
        assertThat(Standing.after(List.of(PASS, ASKS))).isEqualTo(Standing.HELD);
        assertThat(Standing.after(List.of(STOP, ASKS, PASS))).isEqualTo(Standing.STOPPED);
    }

    private static Evidence evidence(double share, GuardReport... guards) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.put("a", new java.math.BigDecimal("2.50"));
        parameters.put("b", 1.0E-5);
        return new Evidence(
                Evidence.SCHEMA,
                List.of(new FrameChange(3, share, 0.01, new Region(1, 2, 3, 4), 0.2, 0.1, 0.9)),
                0,
                new Evidence.Provenance(0, 0, 0.25, 0, List.of(new Evidence.Borrowed(new UUID(1, 2), 7, 0.75))),
                0.875,
                List.of(new HoldOut(new FrameRange(3, 3), "flow", 0.0125, 400, true)),
                parameters,
                "model-1",
                "aa",
                "bb",
                List.of(guards),
                List.of(new PointAnswer(new UUID(3, 4), true, "Half a stop darker.")),
                List.of("This wire never uncovers its background."));
    }
}

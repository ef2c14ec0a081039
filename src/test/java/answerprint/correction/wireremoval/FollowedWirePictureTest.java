package answerprint.correction.wireremoval;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.FootageFixture;
import answerprint.picture.FrameSource;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** A faint wire before stripes that look much like it. */
@NoLeaks
class FollowedWirePictureTest {
    private static final int COUNT = 24;

    @Test
    void faintWireIsFollowedAcrossStripesBecauseItMoves(PictureMemory memory) {
        FootageFixture footage = stripes(memory, COUNT);

        FollowedWire wire = followed(footage, memory, 12);

        assertThat(farthest(wire, 0)).isLessThan(2);
        assertThat(farthest(wire, COUNT - 1)).isLessThan(2);
        assertThat(wire.drawAgainAt()).isEmpty();
    }

    @Test
    void wireThatIsGoneIsAskedForAgain(PictureMemory memory) {
        FootageFixture footage = stripes(memory, 12);

        FollowedWire wire = followed(footage, memory, 6);

        assertThat(wire.lost(8)).isFalse();
        assertThat(wire.lost(COUNT - 2)).isTrue();
        assertThat(wire.drawAgainAt()).isNotEmpty();
    }

    @Test
    void secondDrawingTakesOverFromItsOwnFrameOn(PictureMemory memory) {
        FootageFixture footage = stripes(memory, COUNT);
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        var wires = hints.putArray("wires");
        wires.add(drawn(4));
        wires.add(drawn(20));

        try (FrameSource source = footage.open()) {
            FollowedWire wire = FollowedWire.of(hints, FrameRange.ofCount(COUNT), source, memory);

            assertThat(farthest(wire, 4)).isLessThan(2);
            assertThat(farthest(wire, 20)).isLessThan(2);
            assertThat(farthest(wire, COUNT - 1)).isLessThan(2);
        }
    }

    private static FollowedWire followed(FootageFixture footage, PictureMemory memory, int frame) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        hints.putArray("wires").add(drawn(frame));
        try (FrameSource source = footage.open()) {
            return FollowedWire.of(hints, FrameRange.ofCount(COUNT), source, memory);
        }
    }

    private static ObjectNode drawn(int frame) {
        ObjectNode wire = JsonNodeFactory.instance.objectNode().put("wire", 1).put("frame", frame);
        var points = wire.putArray("points");
        points.addArray().add(at(frame, 3) + 3).add(3);
        points.addArray().add(at(frame, 176) - 3).add(176);
        return wire;
    }

    /** Where the wire hangs: it drifts by two pixels a frame. */
    private static double at(int frame, double y) {
        return 90 + 2 * frame + 0.2 * y;
    }

    private static double farthest(FollowedWire wire, int frame) {
        double most = 0;
        for (double[] point : wire.line(frame)) {
            if (point[1] >= 0 && point[1] <= 179) {
                most = Math.max(most, Math.abs(point[0] - at(frame, point[1])));
            }
        }
        return most;
    }

    /** @param until the frame from which on the wire is gone */
    private static FootageFixture stripes(PictureMemory memory, int until) {
        var format = new answerprint.picture.PictureFormat(320, 180, answerprint.colour.Encoding.REC709);
        return FootageFixture.take(format, COUNT, memory, (n, rgb) -> {
            for (int i = 0; i < rgb.length / 3; i++) {
                double x = i % 320;
                double y = i / 320;
                double ground = 0.45 + 0.05 * Math.sin(0.35 * x + 0.05 * y) + 0.05 * Math.sin(0.21 * y + 3 * x / 320);
                double across = Math.abs(x - at(n, y)) / 1.02;
                double covered = n >= until ? 0 : Math.clamp(2 - across, 0, 1);
                for (int c = 0; c < 3; c++) {
                    rgb[3 * i + c] = (float) (ground - 0.08 * covered);
                }
            }
        });
    }
}

package answerprint.correction.wireremoval;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.colour.Encoding;
import answerprint.correction.Finding;
import answerprint.correction.FootageFixture;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;

@NoLeaks
class WireSearchPictureTest {
    private static final Progress SILENT = Progress.unwatched();
    private static final float SURE = 0.97f;

    @Test
    void wireThatTheNetSeesIsFollowedThroughTheTake(PictureMemory memory) {
        GoldenPlates plates = GoldenPlates.withMovingWire("run", 11);
        FootageFixture footage = plates.footage(memory);
        footage.learned(WireSearch.FINDER, Path.of("of this test"));

        List<Finding> findings = new WireSearch(footage, SILENT, weights -> truth(plates)).findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().frames()).isEqualTo(new FrameRange(0, 11));
        assertThat(WireKey.of(findings.getFirst().hints(), 0).getFirst().points())
                .hasSizeGreaterThan(3);
    }

    @Test
    void theNetIsShownWhatStraysFromTheShotOfAFrameThatIsJudgedAndOfNoOther(PictureMemory memory) {
        GoldenPlates plates = GoldenPlates.small("run", 3);
        var footage = FootageFixture.take(plates.format, 16, memory, (n, rgb) -> {
            float[] locked = plates.truth(0);
            System.arraycopy(locked, 0, rgb, 0, rgb.length);
        });
        footage.learned(WireSearch.FINDER, Path.of("of this test"));
        List<Boolean> judged = new ArrayList<>();
        List<Boolean> glanced = new ArrayList<>();

        new WireSearch(footage, SILENT, weights -> listening(judged, glanced)).findings();

        assertThat(judged).containsExactly(true, false); // frame 4 has three neighbours, frame 12 has two
        assertThat(glanced).isNotEmpty().containsOnly(false);
    }

    /** Nothing in such a shot tells what the line is but how it looks and the net's word. */
    @Test
    void aLineAtRestBeforeALockedOffCameraIsTakenForAWireWhereTheTakeTaughtTheNet(PictureMemory memory) {
        assertThat(new WireSearch(lineAtRest(memory, false), SILENT, weights -> line(SURE)).findings())
                .isEmpty();
        assertThat(new WireSearch(lineAtRest(memory, true), SILENT, weights -> line(SURE)).findings())
                .hasSize(1);
    }

    @Test
    void saysWhereItCannotBeReliedOn(PictureMemory memory) {
        var nothingLearned = GoldenPlates.small("run", 3).footage(memory);
        assertThat(new WireRemoval().caveat(nothingLearned))
                .hasValueSatisfying(words -> assertThat(words).contains("learned nothing"));
        assertThat(new WireRemoval().caveat(lineAtRest(memory, false)))
                .hasValueSatisfying(words -> assertThat(words).contains("not learned from this take"));
        assertThat(new WireRemoval().caveat(lineAtRest(memory, true))).isEmpty();
    }

    private static FootageFixture lineAtRest(PictureMemory memory, boolean taught) {
        PictureFormat format = new PictureFormat(480, 400, Encoding.REC709);
        var footage = FootageFixture.take(format, 20, memory, (n, rgb) -> {
            for (int i = 0; i < rgb.length / 3; i++) {
                int x = i % format.width();
                int y = i / format.width();
                double set = 0.5 + 0.22 * Math.sin(x * 0.11 + 0.05 * y) * Math.cos(y * 0.09);
                Arrays.fill(rgb, 3 * i, 3 * i + 3, (float) (isLine(x, format.width()) ? 0.25 : set));
            }
        });
        footage.learned(WireSearch.FINDER, Path.of("of this test"));
        if (taught) {
            footage.taughtTheModel();
        }
        return footage;
    }

    private static boolean isLine(int x, int width) {
        return Math.abs(x - width / 2) <= 1;
    }

    /** A net that sees an upright line in the middle of every picture. */
    private static WireProbability line(float sure) {
        return new WireProbability() {
            @Override
            public void probability(Mat rgb, Mat strays, Mat out) {
                float[] said = new float[out.rows() * out.cols()];
                for (int i = 0; i < said.length; i++) {
                    said[i] = isLine(i % out.cols(), out.cols()) ? sure : 0;
                }
                out.put(0, 0, said);
            }

            @Override
            public void glance(Mat rgb, Mat strays, Mat out) {
                probability(rgb, strays, out);
            }

            @Override
            public void close() {}
        };
    }

    /** A net that sees nothing and notes whether it was told of the shot. */
    private static WireProbability listening(List<Boolean> judged, List<Boolean> glanced) {
        return new WireProbability() {
            @Override
            public void probability(Mat rgb, Mat strays, Mat out) {
                note(strays, out, judged);
            }

            @Override
            public void glance(Mat rgb, Mat strays, Mat out) {
                note(strays, out, glanced);
            }

            private static void note(Mat strays, Mat out, List<Boolean> notes) {
                float[] middle = new float[2];
                strays.get(strays.rows() / 2, strays.cols() / 2, middle);
                notes.add(middle[1] >= 0);
                out.put(0, 0, new float[out.rows() * out.cols()]);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void withoutALearnedFinderNothingIsFound(PictureMemory memory) {
        assertThat(new WireRemoval().find(GoldenPlates.small("run", 5).footage(memory), SILENT))
                .isEmpty();
    }

    /** A net that sees exactly the true wires, on the frames that the search looks at in turn. */
    private static WireProbability truth(GoldenPlates plates) {
        return new WireProbability() {
            private int judged = 4;
            private int beside;

            @Override
            public void probability(Mat rgb, Mat strays, Mat out) {
                say(judged, out);
                judged += 8;
            }

            @Override
            public void glance(Mat rgb, Mat strays, Mat out) {
                say(beside, out);
                beside += 8;
            }

            private void say(int frame, Mat out) {
                float[] chance = plates.matte(frame).clone();
                for (int i = 0; i < chance.length; i++) {
                    chance[i] = chance[i] > 0.3f ? 1 : 0;
                }
                out.put(0, 0, chance);
            }

            @Override
            public void close() {}
        };
    }
}

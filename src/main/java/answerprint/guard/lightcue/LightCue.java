package answerprint.guard.lightcue;

import answerprint.colour.Encoding;
import answerprint.guard.Badge;
import answerprint.guard.FrameRuns;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.SeenFrame;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * G17. A step in the plate's mean light between the frames before and after is a light cue; where the result's step differs from
 * it by more than a quarter and a tenth of a stop, somebody must allow it. Flicker is no step: medians of a few frames before
 * and after are compared, and they do not see it.
 */
@ApplicationScoped
public class LightCue implements Guard {
    private static final Badge BADGE = new Badge("G17", "Light cues keep their step");
    /** Stops; a lamp that is switched in a room makes more, clouds and people make less within a quarter of a second. */
    private static final double CUE = 0.3;

    private static final double LOST = 0.25;
    private static final double LEAST = 0.1;
    private static final int REACH = 5;
    /** Of mean light: black stays black. */
    private static final double DARKEST = 1e-4;

    @Override
    public String id() {
        return BADGE.id();
    }

    @Override
    public String title() {
        return BADGE.title();
    }

    @Override
    public GuardWatch watch(GuardScene scene, Scratch kept) {
        return new Watch(scene);
    }

    private static final class Watch implements GuardWatch {
        private static final Size SAMPLES = new Size(32, 18);
        private final Encoding encoding;
        private final List<Integer> frames = new ArrayList<>();
        private final List<Double> plate = new ArrayList<>();
        private final List<Double> result = new ArrayList<>();
        private final float[] codes = new float[(int) SAMPLES.area()];

        Watch(GuardScene scene) {
            encoding = scene.format().encoding();
        }

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            double before = stops(frame.smallPlate(), scratch);
            frames.add(frame.n());
            plate.add(before);
            result.add(frame.changed().count() == 0 ? before : stops(frame.smallResult(), scratch));
        }

        /** Mean scene-linear light, as a power of two. */
        private double stops(Mat luma, Scratch scratch) {
            Mat small = scratch.mat((int) SAMPLES.height, (int) SAMPLES.width, luma.type());
            Imgproc.resize(luma, small, SAMPLES, 0, 0, Imgproc.INTER_AREA);
            small.get(0, 0, codes);
            double sum = 0;
            for (float code : codes) {
                sum += Math.max(0, encoding.toLinear(code));
            }
            return Math.log(Math.max(DARKEST, sum / codes.length)) / Math.log(2);
        }

        @Override
        public GuardReport report() {
            FrameRuns changed = new FrameRuns();
            double largest = 0;
            double lost = 0;
            for (int i = REACH; i <= frames.size() - REACH; i++) {
                double cue = step(plate, i);
                if (Math.abs(cue) > CUE && sudden(plate, i)) {
                    double off = Math.abs(step(result, i) - cue);
                    largest = Math.max(largest, Math.abs(cue));
                    lost = Math.max(lost, off);
                    if (off > LEAST && off > LOST * Math.abs(cue)) {
                        changed.add(frames.get(i));
                    }
                }
            }
            List<Reading> readings = List.of(
                    new Reading("Largest light cue of the plate", largest, "", "stops"),
                    new Reading("Changed by", lost, "≤ a quarter", "stops"));
            if (changed.isEmpty()) {
                return BADGE.pass(largest == 0 ? "No light cue in these frames." : "The light cue is kept.", readings);
            }
            return BADGE.asks(
                    "Director or DP",
                    "A light cue of %.2f stops is changed by %.2f.".formatted(largest, lost),
                    readings,
                    changed.ranges());
        }

        private static double step(List<Double> levels, int i) {
            return middle(levels.subList(i, i + REACH)) - middle(levels.subList(i - REACH, i));
        }

        /** Most of the step happens from one frame to the next two: a fade by the iris or by dusk is no cue. */
        private static boolean sudden(List<Double> levels, int i) {
            double within = levels.get(Math.min(levels.size() - 1, i + 1)) - levels.get(i - 1);
            return Math.abs(within) > CUE / 2 && Math.signum(within) == Math.signum(step(levels, i));
        }

        private static double middle(List<Double> levels) {
            double[] sorted = levels.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }
}

package answerprint.guard.magnitude;

import answerprint.colour.DeltaE;
import answerprint.colour.Encoding;
import answerprint.colour.Gamut;
import answerprint.colour.Lab;
import answerprint.colour.Matrix3;
import answerprint.colour.Triple;
import answerprint.correction.ChangedPixels;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.Sample;
import answerprint.guard.SeenFrame;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * G6. Looks at a spread of the changed pixels: change of exposure in stops, ΔE2000 under the plate's own white, and how far
 * the hue of skin turns. Beyond the kind's limits someone has to allow it.
 */
@ApplicationScoped
public class Magnitude implements Guard {
    private static final String ID = "G6";
    private static final String TITLE = "The change is as large as its kind allows";
    private static final int PIXELS_PER_FRAME = 400;
    private static final double DARKEST = 0.004;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public GuardWatch watch(GuardScene scene, Scratch kept) {
        return new Watch(scene);
    }

    private static final class Watch implements GuardWatch {
        private final GuardScene scene;
        private final Encoding encoding;
        private final Matrix3 toRec709;
        private final Sample stops = new Sample();
        private final Sample differences = new Sample();
        private final Sample skinTurns = new Sample();
        private final float[] pixel = new float[3];

        Watch(GuardScene scene) {
            this.scene = scene;
            encoding = scene.format().encoding();
            toRec709 = encoding.gamut().to(Gamut.REC709);
        }

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            ChangedPixels changed = frame.changed();
            int step = Math.max(1, changed.count() / PIXELS_PER_FRAME);
            int next = step / 2;
            int at = 0;
            for (int run = 0; run < changed.runCount(); run++) {
                int length = changed.runLength(run);
                for (; next < at + length; next += step) {
                    int x = changed.runX(run) + next - at;
                    int y = changed.runY(run);
                    compare(
                            light(frame.plate().mat(), x, y),
                            light(frame.result().mat(), x, y));
                }
                at += length;
            }
        }

        private Triple light(org.opencv.core.Mat mat, int x, int y) {
            mat.get(y, x, pixel);
            return toRec709.times(encoding.toLinear(new Triple(pixel[0], pixel[1], pixel[2])));
        }

        private void compare(Triple before, Triple after) {
            if (before.luma() > DARKEST && after.luma() > DARKEST) {
                stops.add(Math.abs(Math.log(after.luma() / before.luma()) / Math.log(2)));
            }
            Lab one = Lab.ofLinearRec709(before);
            Lab two = Lab.ofLinearRec709(after);
            differences.add(DeltaE.ciede2000(one, two));
            if (isSkin(one)) {
                double turn = Math.abs(hue(two) - hue(one));
                skinTurns.add(Math.min(turn, 360 - turn));
            }
        }

        /** Where skin of all tones lies in Lab: orange hues of medium chroma (after Zeng and Luo 2011, widened). */
        private static boolean isSkin(Lab lab) {
            double chroma = Math.hypot(lab.a(), lab.b());
            double hue = hue(lab);
            return lab.l() > 15 && lab.l() < 92 && chroma > 8 && chroma < 50 && hue > 25 && hue < 75;
        }

        private static double hue(Lab lab) {
            double degrees = Math.toDegrees(Math.atan2(lab.b(), lab.a()));
            return degrees < 0 ? degrees + 360 : degrees;
        }

        @Override
        public GuardReport report() {
            double exposure = stops.quantile(0.99);
            double turn = skinTurns.quantile(0.5);
            double mostStops = scene.limits().stops();
            double mostTurn = scene.limits().skinHueDegrees();
            List<Reading> readings = List.of(
                    new Reading("Change of exposure, 99 of 100 pixels", exposure, limit(mostStops, 100), "stops"),
                    new Reading("ΔE2000, 99 of 100 pixels", differences.quantile(0.99), "", ""),
                    new Reading("ΔE2000, middle pixel", differences.quantile(0.5), "", ""),
                    new Reading("Turn of skin-coloured hues, middle pixel", turn, limit(mostTurn, 180), "°"));
            if (exposure > mostStops || turn > mostTurn) {
                String words = exposure > mostStops
                        ? "Exposure changes by up to %.2f stops; this kind may change %.2f without leave."
                                .formatted(exposure, mostStops)
                        : "Skin turns by %.1f°; this kind may turn it %.1f° without leave.".formatted(turn, mostTurn);
                return new GuardReport.NeedsPermission(
                        ID, TITLE, words, readings, "Director or producer", List.of(scene.frames()));
            }
            return new GuardReport.Pass(
                    ID, TITLE, "Exposure changes by at most %.2f stops.".formatted(exposure), readings);
        }

        private static String limit(double most, double unlimited) {
            return most >= unlimited ? "" : "≤ %.3g".formatted(most);
        }
    }
}

package answerprint.guard.magnitude;

import answerprint.colour.DeltaE;
import answerprint.colour.Encoding;
import answerprint.colour.Gamut;
import answerprint.colour.Lab;
import answerprint.colour.Matrix3;
import answerprint.colour.Triple;
import answerprint.correction.ChangedPixels;
import answerprint.guard.FaceFinder;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.Sample;
import answerprint.guard.SeenFrame;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * G6. Looks at a spread of the changed pixels: change of exposure in stops, ΔE2000 under the plate's own white, and how far
 * skin is turned from its hue ({@link SkinTurn}). Beyond the kind's limits someone has to allow it.
 */
@ApplicationScoped
public class Magnitude implements Guard {
    private static final String ID = "G6";
    private static final String TITLE = "The change is as large as its kind allows";
    private static final int PIXELS_PER_FRAME = 400;
    private static final double DARKEST = 0.004;
    private static final double ANY_TURN = 180;
    private static final int GRID = 12;
    /** Pixels of a line within the change whose mean colour is looked at for skin. */
    private static final int STRETCH = 16;

    private static final Logger LOG = Logger.getLogger(Magnitude.class);

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
        private final SkinTurn skin = new SkinTurn();
        private final boolean judgesSkin;
        private boolean seesFaces;
        private int lookedLast = -1_000;
        private @Nullable FaceFinder eyes;
        private final float[] pixel = new float[3];
        private final float[] line = new float[3 * STRETCH];

        Watch(GuardScene scene) {
            this.scene = scene;
            encoding = scene.format().encoding();
            toRec709 = encoding.gamut().to(Gamut.REC709);
            judgesSkin = scene.limits().skinHueDegrees() < ANY_TURN;
            seesFaces = judgesSkin;
        }

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            ChangedPixels changed = frame.changed();
            if (changed.count() > 0) {
                look(frame);
            }
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
                    if (judgesSkin) {
                        int from = Math.max(changed.runX(run), x - STRETCH / 2);
                        int to = Math.min(changed.runX(run) + length, from + STRETCH);
                        skin.pixel(
                                stretch(frame.plate().mat(), from, to, y),
                                stretch(frame.result().mat(), from, to, y));
                    }
                }
                at += length;
            }
        }

        private Triple light(Mat mat, int x, int y) {
            mat.get(y, x, pixel);
            return light(new Triple(pixel[0], pixel[1], pixel[2]));
        }

        private Triple light(Triple code) {
            return toRec709.times(encoding.toLinear(code));
        }

        /** The mean of some pixels of one line, so that other grain does not look like another hue. */
        private Triple stretch(Mat mat, int from, int to, int y) {
            mat.get(y, from, line);
            double[] sums = new double[3];
            for (int i = 0; i < 3 * (to - from); i++) {
                sums[i % 3] += line[i];
            }
            int count = to - from;
            return light(new Triple(sums[0] / count, sums[1] / count, sums[2] / count));
        }

        private void compare(Triple before, Triple after) {
            if (before.luma() > DARKEST && after.luma() > DARKEST) {
                stops.add(Math.abs(Math.log(after.luma() / before.luma()) / Math.log(2)));
            }
            Lab one = Lab.ofLinearRec709(before);
            Lab two = Lab.ofLinearRec709(after);
            differences.add(DeltaE.ciede2000(one, two));
        }

        private void look(SeenFrame frame) {
            if (!seesFaces || !FaceFinder.looksAt(frame.n(), lookedLast, scene.frames())) {
                return;
            }
            lookedLast = frame.n();
            List<Region> faces;
            try {
                faces = frame.faces(this::finder);
            } catch (IllegalStateException missing) { // without a detector every colour like skin is judged
                LOG.error("No face detector; skin is judged by colour alone", missing);
                seesFaces = false;
                return;
            }
            skin.looked(frame.n(), faces);
            for (Region face : faces) {
                Region whole = frame.inPlate(face);
                Region middle =
                        whole.grow(-whole.width() / 4).clip(scene.format().region());
                if (middle.area() > 0) {
                    skin.face(
                            frame.n(),
                            face,
                            middle(frame.plate().mat(), middle),
                            middle(frame.result().mat(), middle));
                }
            }
        }

        private FaceFinder finder() {
            FaceFinder known = eyes;
            if (known == null) {
                known = FaceFinder.open(scene.facts().weights());
                eyes = known;
            }
            return known;
        }

        /** The median of each channel over a grid of the box. */
        private Triple middle(Mat mat, Region box) {
            double[][] values = new double[3][GRID * GRID];
            for (int k = 0; k < GRID * GRID; k++) {
                int x = box.x() + (2 * (k % GRID) + 1) * box.width() / (2 * GRID);
                int y = box.y() + (2 * (k / GRID) + 1) * box.height() / (2 * GRID);
                Triple light = light(mat, x, y);
                for (int c = 0; c < 3; c++) {
                    values[c][k] = light.channel(c);
                }
            }
            for (double[] channel : values) {
                Arrays.sort(channel);
            }
            int half = GRID * GRID / 2;
            return new Triple(values[0][half], values[1][half], values[2][half]);
        }

        @Override
        public GuardReport report() {
            double exposure = Math.max(stops.quantile(0.99), skin.exposure());
            double turn = skin.turned();
            double mostStops = scene.limits().stops();
            double mostTurn = scene.limits().skinHueDegrees();
            List<Reading> readings = List.of(
                    new Reading(
                            "Change of exposure, 99 of 100 pixels and every face",
                            exposure,
                            limit(mostStops, 100),
                            "stops"),
                    new Reading("ΔE2000, 99 of 100 pixels", differences.quantile(0.99), "", ""),
                    new Reading("ΔE2000, middle pixel", differences.quantile(0.5), "", ""),
                    new Reading("Turn of skin away from its hue", turn, limit(mostTurn, ANY_TURN), "°"),
                    new Reading("Faces measured", skin.faces(), "", ""));
            if (exposure > mostStops || turn > mostTurn) {
                String words = exposure > mostStops
                        ? "Exposure changes by up to %.2f stops; this kind may change %.2f without leave."
                                .formatted(exposure, mostStops)
                        : "Skin turns away from its hue by %.1f°; this kind may turn it %.1f° without leave."
                                .formatted(turn, mostTurn);
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

package answerprint.guard.temporal;

import answerprint.guard.FrameRuns;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.MatteZones;
import answerprint.guard.Sample;
import answerprint.guard.SeenFrame;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.DISOpticalFlow;

/**
 * Three measures on small pictures, each in the matte and against what the plate itself does.
 *
 * <ul>
 *   <li>Warp error: the frame before, carried along the motion, against this frame. A grade is held against the plate under
 *       the same matte, new pixels against the pixels beside them.
 *   <li>Flicker: of a grade, second difference over time of the logarithm of mean luma, against the plate's. Of new pixels,
 *       how much brighter or darker they are on the whole than what was carried along to their place, beyond what the pixels
 *       beside them are, or the plate's own under the matte: a matte that wanders over light and dark ground has another mean on every frame by right.
 *   <li>Boil: fine detail of what is left after carrying along, as above.
 * </ul>
 *
 * What neighbouring pixels differ by nature is measured between two rings and widens the limits.
 */
final class SteadinessWatch implements GuardWatch {
    private static final double WARP_LIMIT = 1.05;
    private static final double MOST_UNSURE = 1.1;
    private static final double FLICKER_LIMIT = 1.10;
    private static final double BOIL_LEAST = 0.8;
    private static final double BOIL_MOST = 1.25;
    /** Below these, differences drown in the rounding of 8-bit plates. */
    private static final double WARP_FLOOR = 0.6 / 255;

    private static final double BOIL_FLOOR = 0.4 / 255;
    private static final double GRADE_FLICKER_FLOOR = 0.004;
    /** Of a first difference; as strict as 0.012 would be of a second one. */
    private static final double REPLACED_FLICKER_FLOOR = 0.007;

    private static final int RING = 6;
    private static final int FEWEST_PIXELS = 40;
    /** So many neighbouring pixels err alike. */
    private static final double ALIKE_PIXELS = 50;
    /** A matte may wander six small pixels from frame to frame. */
    private static final Size WANDERS = new Size(13, 13);

    private static final double STAYS = 0.25;
    /** So many pairs of frames of a grade, evenly spread, are carried along; its levels are looked at on every frame. */
    private static final int PAIRS = 120;

    private final GuardScene scene;
    private final Scratch kept;
    private boolean grades;
    private boolean begun;
    private int every = 1;
    private final Sample warpIn = new Sample();
    private final Sample warpOut = new Sample();
    private final Sample warpNear = new Sample();
    private final Sample warpFar = new Sample();
    private final Sample boilIn = new Sample();
    private final Sample boilOut = new Sample();
    private final Sample boilNear = new Sample();
    private final Sample boilFar = new Sample();
    private final Sample detailIn = new Sample();
    private final Sample detailOut = new Sample();
    private final List<Double> levelOut = new ArrayList<>();
    private final List<Double> levelIn = new ArrayList<>();
    private final Sample warpRatios = new Sample();
    private final Sample pixels = new Sample();
    private final Sample levelNear = new Sample();
    private final Sample steps = new Sample();
    private final Sample naturalSteps = new Sample();
    private final FrameRuns jumps = new FrameRuns();
    private @Nullable Mat matteBefore;
    private @Nullable Mat plateBefore;
    private @Nullable Mat resultBefore;
    private @Nullable Mat grid;
    private @Nullable DISOpticalFlow flow;

    SteadinessWatch(GuardScene scene, Scratch kept) {
        this.scene = scene;
        this.kept = kept;
    }

    private void begin(SeenFrame first) {
        begun = true;
        grades = scene.againstPlate(first.changed());
        every = grades ? Math.max(1, scene.frames().count() / PAIRS) : 1;
    }

    @Override
    public void see(SeenFrame frame, Scratch scratch) {
        Mat plate = frame.smallPlate();
        Mat result = frame.smallResult();
        if (frame.changed().count() > 0) {
            if (!begun) {
                begin(frame);
            }
            MatteZones zones = new MatteZones(frame.smallMatte(), RING, scratch);
            if (Core.countNonZero(zones.inside()) >= FEWEST_PIXELS) {
                if (grades) {
                    levels(plate, result, zones, frame.n());
                }
                Mat before = plateBefore;
                Mat resultThen = resultBefore;
                if (before != null && resultThen != null && frame.n() % every == 0) {
                    carry(plate, result, before, resultThen, zones, frame.n(), scratch);
                }
            }
            matteBefore = remembered(zones.inside(), matteBefore);
        } else {
            matteBefore = forgotten(matteBefore);
        }
        plateBefore = remembered(plate, plateBefore);
        resultBefore = remembered(result, resultBefore);
    }

    private Mat remembered(Mat now, @Nullable Mat then) {
        Mat room = then == null ? kept.mat(now.rows(), now.cols(), now.type()) : then;
        now.copyTo(room);
        return room;
    }

    private static @Nullable Mat forgotten(@Nullable Mat then) {
        if (then != null) {
            then.setTo(new Scalar(0));
        }
        return then;
    }

    /** Whether the matte lies about where it lay: a speck of dust that is gone on the next frame cannot flicker. */
    private boolean stays(MatteZones zones, Scratch scratch) {
        Mat then = matteBefore;
        if (then == null) {
            return false;
        }
        Mat about = scratch.mat(then.rows(), then.cols(), CvType.CV_8UC1);
        Imgproc.dilate(then, about, scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, WANDERS)));
        Core.bitwise_and(about, zones.inside(), about);
        return Core.countNonZero(about) > STAYS * Core.countNonZero(zones.inside());
    }

    private void levels(Mat plate, Mat result, MatteZones zones, int n) {
        levelOut.add(level(result, zones.inside()));
        levelIn.add(level(plate, zones.inside()));
        int last = levelOut.size() - 1;
        if (last >= 2 && Math.abs(second(levelOut, last)) > 0.02 + Math.abs(second(levelIn, last))) {
            jumps.add(n);
        }
    }

    /** How much the new pixels as a whole step up or down from what was carried along, as a share of their brightness. */
    private void steps(Mat result, Mat leftOut, Mat plate, Mat leftIn, MatteZones zones, int n) {
        double beside = step(plate, leftIn, zones.near());
        double inside = step(result, leftOut, zones.inside());
        double apart = inside - step(plate, leftIn, zones.inside());
        double step = Math.abs(inside - beside) < Math.abs(apart) ? inside - beside : apart;
        double natural = beside - step(plate, leftIn, zones.far());
        steps.add(step);
        pixels.add(Core.countNonZero(zones.inside()));
        levelNear.add(Core.mean(plate, zones.near()).val[0]);
        naturalSteps.add(natural);
        if (Math.abs(step) > 0.02 + Math.abs(natural)) {
            jumps.add(n);
        }
    }

    private static double step(Mat luma, Mat left, Mat mask) {
        return Core.mean(left, mask).val[0] / Math.max(Core.mean(luma, mask).val[0], 1e-3);
    }

    private static double level(Mat luma, Mat mask) {
        return Math.log(Math.max(Core.mean(luma, mask).val[0], 1e-3));
    }

    private void carry(Mat plate, Mat result, Mat plateThen, Mat resultThen, MatteZones zones, int n, Scratch scratch) {
        Mat map = motion(grades ? plate : result, grades ? plateThen : resultThen, scratch);
        Mat leftOut = left(result, resultThen, map, scratch);
        Mat leftIn = left(plate, plateThen, map, scratch);
        if (!grades && stays(zones, scratch)) {
            steps(result, leftOut, plate, leftIn, zones, n);
        }
        warpRatios.add(add(warpOut, warpIn, leftOut, leftIn, zones, scratch));
        Mat fineOut = fine(leftOut, scratch);
        Mat fineIn = fine(leftIn, scratch);
        add(boilOut, boilIn, fineOut, fineIn, zones, scratch);
        if (!grades) {
            warpNear.add(meanAbs(leftIn, zones.near(), scratch));
            warpFar.add(meanAbs(leftIn, zones.far(), scratch));
            boilNear.add(meanAbs(fineIn, zones.near(), scratch));
            boilFar.add(meanAbs(fineIn, zones.far(), scratch));
        }
        detailOut.add(meanAbs(fine(result, scratch), zones.inside(), scratch));
        detailIn.add(meanAbs(fine(plate, scratch), zones.inside(), scratch));
    }

    /** @return logarithm of the ratio on this frame */
    private static double add(Sample out, Sample in, Mat leftOut, Mat leftIn, MatteZones zones, Scratch scratch) {
        double now = meanAbs(leftOut, zones.inside(), scratch);
        double before = meanAbs(leftIn, zones.inside(), scratch);
        out.add(now);
        in.add(before);
        return Math.log(ratio(now, before, WARP_FLOOR));
    }

    /** Where each pixel of now was in the frame before. */
    private Mat motion(Mat now, Mat then, Scratch scratch) {
        Mat nowBits = scratch.mat(now.rows(), now.cols(), CvType.CV_8UC1);
        Mat thenBits = scratch.mat(now.rows(), now.cols(), CvType.CV_8UC1);
        SeenFrame.eightBits(now, nowBits);
        SeenFrame.eightBits(then, thenBits);
        Mat map = scratch.mat(now.rows(), now.cols(), CvType.CV_32FC2);
        map.setTo(new Scalar(0, 0));
        DISOpticalFlow known = flow;
        if (known == null) {
            known = DISOpticalFlow.create(DISOpticalFlow.PRESET_FAST);
            flow = known;
        }
        known.calc(nowBits, thenBits, map);
        Core.add(map, grid(now), map);
        return map;
    }

    private Mat grid(Mat like) {
        Mat known = grid;
        if (known == null) {
            known = kept.mat(like.rows(), like.cols(), CvType.CV_32FC2);
            float[] line = new float[2 * like.cols()];
            for (int y = 0; y < like.rows(); y++) {
                for (int x = 0; x < like.cols(); x++) {
                    line[2 * x] = x;
                    line[2 * x + 1] = y;
                }
                known.put(y, 0, line);
            }
            grid = known;
        }
        return known;
    }

    private static Mat left(Mat now, Mat then, Mat map, Scratch scratch) {
        Mat carried = scratch.mat(now.rows(), now.cols(), CvType.CV_32FC1);
        Imgproc.remap(then, carried, map, scratch.empty(), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        Core.subtract(now, carried, carried);
        return carried;
    }

    private static Mat fine(Mat picture, Scratch scratch) {
        Mat soft = scratch.mat(picture.rows(), picture.cols(), CvType.CV_32FC1);
        Imgproc.GaussianBlur(picture, soft, new Size(0, 0), 1.5);
        Core.subtract(picture, soft, soft);
        return soft;
    }

    private static double meanAbs(Mat picture, Mat mask, Scratch scratch) {
        Mat size = scratch.mat(picture.rows(), picture.cols(), CvType.CV_32FC1);
        Core.absdiff(picture, new Scalar(0), size);
        return Core.mean(size, mask).val[0];
    }

    @Override
    public GuardReport report() {
        if (warpOut.size() == 0) {
            return new GuardReport.Pass(
                    Steadiness.ID, Steadiness.TITLE, "Too small or too short to flicker.", List.of());
        }
        double contrast = grades ? ratio(detailOut.mean(), detailIn.mean(), BOIL_FLOOR) : 1;
        double warpAllowed = WARP_LIMIT * (grades ? 1 : spread(warpNear, warpFar, WARP_FLOOR)) * unsure();
        double warpContrast = scene.limits().grainMayFall() ? Math.max(1, contrast) : contrast;
        double warpReference = grades ? warpContrast * warpIn.mean() : Math.max(warpIn.mean(), warpNear.mean());
        double warp = ratio(warpOut.mean(), warpReference, WARP_FLOOR);
        double natural = grades ? 1 : spread(boilNear, boilFar, BOIL_FLOOR);
        double boil = grades
                ? ratio(boilOut.mean(), contrast * boilIn.mean(), BOIL_FLOOR)
                : nearerToOne(
                        ratio(boilOut.mean(), boilNear.mean(), BOIL_FLOOR),
                        ratio(boilOut.mean(), boilIn.mean(), BOIL_FLOOR));
        double boilLeast = grades ? 0 : BOIL_LEAST / natural; // taking flicker or grain away steadies a plate by right
        double flicker = grades
                ? flicker(levelOut) / Math.max(flicker(levelIn), GRADE_FLICKER_FLOOR)
                : steps.rms() / Math.max(REPLACED_FLICKER_FLOOR, Math.max(naturalSteps.rms(), wavers()));
        List<Reading> readings = List.of(
                new Reading("Warp error against the plate", warp, "≤ %.2f".formatted(warpAllowed), "×"),
                new Reading("Flicker against the plate", flicker, "≤ 1.10", "×"),
                new Reading("Boil", boil, "%.2f to %.2f".formatted(boilLeast, BOIL_MOST * natural), "×"));
        String fault = flicker > FLICKER_LIMIT
                ? "It flickers: %.2f times as much as the plate.".formatted(flicker)
                : warp > warpAllowed
                        ? "It slides against the motion: %.2f times the plate's warp error.".formatted(warp)
                        : boil > BOIL_MOST * natural || boil < boilLeast
                                ? "Fine detail moves %.2f times as much as beside it.".formatted(boil)
                                : "";
        if (fault.isEmpty()) {
            return new GuardReport.Pass(Steadiness.ID, Steadiness.TITLE, "No flicker, no boil.", readings);
        }
        return new GuardReport.NeedsPermission(
                Steadiness.ID,
                Steadiness.TITLE,
                fault,
                readings,
                "Director or producer",
                jumps.isEmpty() ? List.of(scene.frames()) : jumps.ranges());
    }

    private static double nearerToOne(double one, double other) {
        return Math.abs(Math.log(one)) < Math.abs(Math.log(other)) ? one : other;
    }

    /** How far the mean ratio of few frames may be off, 1 to 1.1: two standard errors. */
    private double unsure() {
        double variance = Math.max(0, Math.pow(warpRatios.rms(), 2) - Math.pow(warpRatios.mean(), 2));
        return Math.min(MOST_UNSURE, Math.exp(2 * Math.sqrt(variance / Math.max(1, warpRatios.size()))));
    }

    /** How much the mean of so many pixels wavers where motion cannot be followed well: what is left of it beside them says so. */
    private double wavers() {
        double apart = Math.sqrt(Math.max(1, pixels.mean() / ALIKE_PIXELS));
        return 3 * warpNear.mean() / Math.max(1e-3, levelNear.mean()) / apart;
    }

    private static double spread(Sample near, Sample far, double floor) {
        double one = ratio(near.mean(), far.mean(), floor);
        return Math.min(2, Math.max(one, 1 / one));
    }

    private static double ratio(double value, double reference, double floor) {
        return (value + floor) / (reference + floor);
    }

    private static double flicker(List<Double> levels) {
        Sample seconds = new Sample();
        for (int i = 2; i < levels.size(); i++) {
            seconds.add(second(levels, i));
        }
        return seconds.rms();
    }

    private static double second(List<Double> levels, int i) {
        return levels.get(i) - 2 * levels.get(i - 1) + levels.get(i - 2);
    }
}

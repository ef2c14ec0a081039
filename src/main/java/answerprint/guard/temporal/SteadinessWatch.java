package answerprint.guard.temporal;

import answerprint.guard.FrameRuns;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.MatteZones;
import answerprint.guard.SeenFrame;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Three measures on small pictures, each in the matte and against what the plate itself does.
 *
 * <ul>
 *   <li>Warp error: the frame before, carried along the motion, against this frame, by what is coarser than grain, since that is
 *       what slides. A grade is held against the plate under the same matte, new pixels against the pixels beside them; in a
 *       thin matte a blur would mix these in, so that all of the error is taken there.
 *   <li>Flicker: of a grade {@link Levels}, of new pixels {@link Steps}: a matte that wanders over light and dark ground has
 *       another mean on every frame by right.
 *   <li>Boil: fine detail of what is left after carrying along, as above.
 * </ul>
 *
 * What neighbouring pixels differ by nature is measured between two rings and widens the limits, and so does how unsure the mean
 * of few frames is.
 */
final class SteadinessWatch implements GuardWatch {
    private static final double WARP_LIMIT = 1.05;
    private static final double FLICKER_LIMIT = 1.10;
    private static final double BOIL_LEAST = 0.8;
    private static final double BOIL_MOST = 1.25;
    /** Standard errors that a limit is widened by, and the most that they may widen it. */
    private static final double ERRORS = 2;

    private static final double MOST_UNSURE = 1.1;
    /** Below these, differences drown in the rounding of 8-bit plates. */
    private static final double WARP_FLOOR = 0.6 / 255;

    private static final double FINE_FLOOR = 0.4 / 255;
    private static final int RING = 6;
    private static final int FEWEST_PIXELS = 40;
    /** A matte may wander six small pixels from frame to frame. */
    private static final Size WANDERS = new Size(13, 13);

    /** A matte's soft edge and what interpolation takes in beside it. */
    private static final Size EDGE = new Size(5, 5);

    /** About what a blur of {@link Carrying#coarse} reaches. */
    private static final Size BLURS = new Size(7, 7);

    private static final double STAYS = 0.25;
    /** So many pairs of frames of a grade, evenly spread, are carried along; its levels are looked at on every frame. */
    private static final int PAIRS = 120;

    private final GuardScene scene;
    private final Scratch kept;
    private final Carrying carrying;
    private final FrameRuns jumps = new FrameRuns();
    private final Levels levels = new Levels(jumps);
    private final Steps steps = new Steps(jumps);
    private final Residue warp = new Residue(WARP_FLOOR);
    private final Residue slide = new Residue(WARP_FLOOR);
    private final Residue boil = new Residue(FINE_FLOOR);
    private final Residue detail = new Residue(FINE_FLOOR);
    private boolean grades;
    private boolean begun;
    private int every = 1;
    private @Nullable Mat matteBefore;
    private @Nullable Mat plateBefore;
    private @Nullable Mat resultBefore;

    SteadinessWatch(GuardScene scene, Scratch kept) {
        this.scene = scene;
        this.kept = kept;
        carrying = new Carrying(kept);
    }

    private void begin(SeenFrame first) {
        begun = true;
        grades = scene.againstPlate(first.changed());
        every = grades ? Math.max(1, scene.frames().count() / PAIRS) : 1;
    }

    @Override
    public void see(SeenFrame frame, Scratch scratch) {
        if (frame.changed().count() > 0) {
            if (!begun) {
                begin(frame);
            }
            MatteZones zones = new MatteZones(frame.smallMatte(), RING, scratch);
            if (Core.countNonZero(zones.inside()) >= FEWEST_PIXELS) {
                measure(frame, zones, scratch);
            }
            matteBefore = remembered(zones.inside(), matteBefore);
        } else if (matteBefore != null) {
            matteBefore.setTo(new Scalar(0));
        }
        plateBefore = remembered(frame.smallPlate(), plateBefore);
        resultBefore = remembered(frame.smallResult(), resultBefore);
    }

    private void measure(SeenFrame frame, MatteZones zones, Scratch scratch) {
        if (grades) {
            levels.see(frame.smallResult(), frame.smallPlate(), zones, frame.n());
        }
        Mat before = plateBefore;
        Mat resultThen = resultBefore;
        if (before != null && resultThen != null && frame.n() % every == 0) {
            carry(frame, before, resultThen, zones, scratch);
        }
    }

    private Mat remembered(Mat now, @Nullable Mat then) {
        Mat room = then == null ? kept.mat(now.rows(), now.cols(), now.type()) : then;
        now.copyTo(room);
        return room;
    }

    private void carry(SeenFrame frame, Mat plateThen, Mat resultThen, MatteZones zones, Scratch scratch) {
        Mat plate = frame.smallPlate();
        Mat result = frame.smallResult();
        Mat map = carrying.motion(grades ? plate : result, grades ? plateThen : resultThen, scratch);
        Mat leftOut = Carrying.left(result, resultThen, map, scratch);
        Mat leftIn = Carrying.left(plate, plateThen, map, scratch);
        boolean wide = !grades && wide(zones, scratch);
        Mat matteThen = matteBefore;
        if (!grades && matteThen != null) {
            zones.ringsWithout(carriedMatte(matteThen, map, scratch), scratch);
        }
        if (!grades && stays(zones, scratch)) {
            steps.see(result, leftOut, plate, leftIn, zones, wide, frame.n(), scratch);
        }
        if (grades) {
            warp.add(Carrying.coarse(leftOut, scratch), Carrying.coarse(leftIn, scratch), zones, false, scratch);
        } else {
            warp.add(leftOut, leftIn, zones, true, scratch);
            if (wide) {
                slide.add(Carrying.coarse(leftOut, scratch), Carrying.coarse(leftIn, scratch), zones, true, scratch);
            }
        }
        boil.add(Carrying.fine(leftOut, scratch), Carrying.fine(leftIn, scratch), zones, !grades, scratch);
        detail.add(Carrying.fine(result, scratch), Carrying.fine(plate, scratch), zones, false, scratch);
    }

    /** Where pixels come from under the matte of the frame before: a wire that moves leaves its ghost in the ring of the plate. */
    private static Mat carriedMatte(Mat then, Mat map, Scratch scratch) {
        Mat soft = scratch.mat(then.rows(), then.cols(), CvType.CV_8UC1);
        Imgproc.dilate(then, soft, scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, EDGE)));
        Mat carried = scratch.mat(then.rows(), then.cols(), CvType.CV_8UC1);
        Imgproc.remap(soft, carried, map, scratch.empty(), Imgproc.INTER_NEAREST, Core.BORDER_REPLICATE);
        return carried;
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

    /** Whether most of the matte is away from its edge, so that a blur does not mix what is beside it into it. */
    private static boolean wide(MatteZones zones, Scratch scratch) {
        Mat core = scratch.mat(zones.inside().rows(), zones.inside().cols(), CvType.CV_8UC1);
        Imgproc.erode(zones.inside(), core, scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, BLURS)));
        return 2 * Core.countNonZero(core) > Core.countNonZero(zones.inside());
    }

    @Override
    public GuardReport report() {
        if (warp.empty()) {
            return new GuardReport.Pass(
                    Steadiness.ID, Steadiness.TITLE, "Too small or too short to flicker.", List.of());
        }
        return grades ? ofGrade() : ofNewPixels();
    }

    private GuardReport ofGrade() {
        double contrast = detail.toPlate(1);
        double coarse = scene.limits().grainMayFall() ? Math.max(1, contrast) : contrast;
        double warpAllowed = WARP_LIMIT * Math.min(MOST_UNSURE, warp.unsureOfPlate(ERRORS));
        double boilMost = BOIL_MOST * Math.min(MOST_UNSURE, boil.unsureOfPlate(ERRORS));
        // Taking flicker or grain away steadies a plate by right, so that boil has no least.
        return judged(levels.flicker(), warp.toPlate(coarse), warpAllowed, boil.toPlate(contrast), 0, boilMost);
    }

    private GuardReport ofNewPixels() {
        Residue moved = slide.empty() ? warp : slide;
        double warpAllowed = WARP_LIMIT * moved.natural() * Math.min(MOST_UNSURE, moved.unsureOfPlate(ERRORS));
        boolean byRing = Math.abs(Math.log(boil.toRing())) < Math.abs(Math.log(boil.toPlate(1)));
        double unsure = byRing ? boil.unsureOfRing(ERRORS) : boil.unsureOfPlate(ERRORS);
        double wide = boil.natural() * Math.min(MOST_UNSURE, unsure);
        return judged(
                steps.flicker(),
                moved.toLarger(),
                warpAllowed,
                byRing ? boil.toRing() : boil.toPlate(1),
                BOIL_LEAST / wide,
                BOIL_MOST * wide);
    }

    private GuardReport judged(
            double flicker, double slide, double slideMost, double boils, double boilLeast, double boilMost) {
        List<Reading> readings = List.of(
                new Reading("Warp error against the plate", slide, "≤ %.2f".formatted(slideMost), "×"),
                new Reading("Flicker against the plate", flicker, "≤ 1.10", "×"),
                new Reading("Boil", boils, "%.2f to %.2f".formatted(boilLeast, boilMost), "×"));
        String fault = flicker > FLICKER_LIMIT
                ? "It flickers: %.2f times as much as the plate.".formatted(flicker)
                : slide > slideMost
                        ? "It slides against the motion: %.2f times the plate's warp error.".formatted(slide)
                        : boils > boilMost || boils < boilLeast
                                ? "Fine detail moves %.2f times as much as beside it.".formatted(boils)
                                : "";
        if (fault.isEmpty()) {
            return new GuardReport.Pass(Steadiness.ID, Steadiness.TITLE, "No flicker, no boil.", readings);
        }
        List<FrameRange> where = jumps.isEmpty() ? List.of(scene.frames()) : jumps.ranges();
        return new GuardReport.NeedsPermission(
                Steadiness.ID, Steadiness.TITLE, fault, readings, "Director or producer", where);
    }
}

package answerprint.guard.duration;

import answerprint.guard.FaceFinder;
import answerprint.guard.SeenFrame;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;

/**
 * Whether a mouth moves in the plate: the face of the frame before is laid on this frame's by its upper half, and what then
 * differs in the lower part is motion of mouth and jaw. On the small pictures.
 */
final class MouthMotion {
    private static final int EVERY = 5;
    private static final int SLACK = 6;
    /** Of full scale; grain and compression stayed below in still faces. */
    private static final double LEAST = 0.02;

    private static final double MORE_THAN_ABOVE = 1.3;

    private final FaceFinder eyes;
    private final Scratch kept;
    private List<Region> faces = List.of();
    private @Nullable Mat before;
    private int seen;

    MouthMotion(FaceFinder eyes, Scratch kept) {
        this.eyes = eyes;
        this.kept = kept;
    }

    boolean moves(SeenFrame frame, Scratch scratch) {
        Mat now = frame.smallPlate();
        Mat then = before;
        boolean moves = false;
        if (then != null) {
            moves = faces.stream().anyMatch(face -> moves(then, now, face, scratch));
        }
        if (seen++ % EVERY == 0) {
            faces = eyes.find(now, new Region(0, 0, now.cols(), now.rows()), FaceFinder.Eye.SURE, scratch);
        }
        Mat room = then == null ? kept.mat(now.rows(), now.cols(), CvType.CV_32FC1) : then;
        now.copyTo(room);
        before = room;
        return moves;
    }

    private static boolean moves(Mat then, Mat now, Region face, Scratch scratch) {
        Region picture = new Region(SLACK, SLACK, now.cols() - 2 * SLACK, now.rows() - 2 * SLACK);
        Region inside = face.clip(picture);
        Region upper = new Region(inside.x(), inside.y(), inside.width(), inside.height() / 2);
        Region mouth = new Region(
                inside.x() + inside.width() / 4,
                inside.y() + inside.height() * 3 / 5,
                inside.width() / 2,
                inside.height() * 2 / 5);
        if (upper.isEmpty() || mouth.isEmpty()) {
            return false;
        }
        Mat score = scratch.empty();
        Imgproc.matchTemplate(
                scratch.keep(now.submat(upper.grow(SLACK).rect())),
                scratch.keep(then.submat(upper.rect())),
                score,
                Imgproc.TM_CCOEFF_NORMED);
        Point at = Core.minMaxLoc(score).maxLoc;
        int dx = (int) at.x - SLACK;
        int dy = (int) at.y - SLACK;
        double below = differs(then, now, mouth, dx, dy, scratch);
        return below > LEAST && below > MORE_THAN_ABOVE * differs(then, now, upper, dx, dy, scratch);
    }

    private static double differs(Mat then, Mat now, Region where, int dx, int dy, Scratch scratch) {
        Region moved = new Region(where.x() + dx, where.y() + dy, where.width(), where.height());
        Mat left = scratch.mat(where.height(), where.width(), CvType.CV_32FC1);
        Core.absdiff(scratch.keep(then.submat(where.rect())), scratch.keep(now.submat(moved.rect())), left);
        return Core.mean(left).val[0];
    }
}

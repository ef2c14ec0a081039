package answerprint.guard;

import answerprint.guard.FaceFinder.Eye;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Who came and who went between plate and result of one frame, in pixels of the small pictures. Who is found in one must be
 * missing in the other even to a suspicious eye, where the picture changed deeply and no longer looks like what was there.
 *
 * @param come in the result only
 * @param gone in the plate only
 */
public record People(List<Region> come, List<Region> gone) {
    private static final double SAME = 0.3;
    private static final double COVERED = 0.3;
    /** Correlation of plate and result above which both show the same thing in other light. */
    private static final double ALIKE = 0.75;

    private static final int AROUND = 24;

    public People {
        come = List.copyOf(come);
        gone = List.copyOf(gone);
    }

    static People of(SeenFrame frame, PersonFinder finder, Scratch scratch) {
        DeepChange deep = frame.deep();
        if (deep.box().isEmpty()) {
            return new People(List.of(), List.of());
        }
        Mat plate = frame.smallPlate();
        Mat result = frame.smallResult();
        Region where =
                deep.box().grow(AROUND + deep.box().height() / 4).clip(new Region(0, 0, plate.cols(), plate.rows()));
        Look look = new Look(finder, where, deep, scratch);
        return new People(look.onlyIn(result, plate), look.onlyIn(plate, result));
    }

    private record Look(PersonFinder finder, Region where, DeepChange deep, Scratch scratch) {
        List<Region> onlyIn(Mat one, Mat other) {
            List<Region> found = finder.find(one, where, Eye.SURE, scratch).stream()
                    .map(box -> box.clip(where))
                    .filter(box -> deep.share(box, scratch) > COVERED && alike(one, other, box) < ALIKE)
                    .toList();
            if (found.isEmpty()) {
                return found;
            }
            List<Region> there = finder.find(other, where, Eye.SUSPICIOUS, scratch);
            return found.stream()
                    .filter(box -> there.stream().noneMatch(before -> FaceTrack.overlap(box, before) > SAME))
                    .toList();
        }

        private double alike(Mat one, Mat other, Region box) {
            if (box.isEmpty()) {
                return 1;
            }
            Mat score = scratch.empty();
            Imgproc.matchTemplate(
                    scratch.keep(one.submat(box.rect())),
                    scratch.keep(other.submat(box.rect())),
                    score,
                    Imgproc.TM_CCOEFF_NORMED);
            return Core.minMaxLoc(score).maxVal;
        }
    }
}

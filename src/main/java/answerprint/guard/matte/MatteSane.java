package answerprint.guard.matte;

import answerprint.guard.FrameRuns;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.SeenFrame;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * G2. The share of the picture stays within the kind's cap, and within 1.10 of the matte that was judged. Pieces and contact
 * with the picture's edge are told for information: a wire that leaves the picture touches it by right.
 */
@ApplicationScoped
public class MatteSane implements Guard {
    private static final String ID = "G2";
    private static final String TITLE = "The matte is of a sane size";
    private static final double GROWTH = 1.10;

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
        private final FrameRuns tooLarge = new FrameRuns();
        private final FrameRuns grown = new FrameRuns();
        private double largestShare;
        private double largestGrowth;
        private int mostPieces;
        private boolean edge;

        Watch(GuardScene scene) {
            this.scene = scene;
        }

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            double pixels = (double) scene.format().width() * scene.format().height();
            double share = frame.changed().count() / pixels;
            largestShare = Math.max(largestShare, share);
            if (share > scene.limits().share()) {
                tooLarge.add(frame.n());
            }
            Double judged = scene.approvedShares().get(frame.n());
            if (judged != null) {
                double growth = share == 0 ? 0 : judged == 0 ? Double.MAX_VALUE : share / judged;
                largestGrowth = Math.max(largestGrowth, growth);
                if (growth > GROWTH) {
                    grown.add(frame.n());
                }
            }
            describe(frame, scratch);
        }

        private void describe(SeenFrame frame, Scratch scratch) {
            if (frame.changed().count() == 0) {
                return;
            }
            var box = frame.changed().box();
            edge |= box.x() == 0
                    || box.y() == 0
                    || box.x() + box.width() == scene.format().width()
                    || box.y() + box.height() == scene.format().height();
            Mat small = frame.smallMatte();
            Mat any = scratch.mat(small.rows(), small.cols(), CvType.CV_8UC1);
            small.convertTo(any, CvType.CV_8UC1, 255, 0.499);
            Mat pieces = scratch.mat(small.rows(), small.cols(), CvType.CV_32SC1);
            mostPieces = Math.max(mostPieces, Imgproc.connectedComponents(any, pieces) - 1);
        }

        @Override
        public GuardReport report() {
            List<GuardReport.Reading> readings = List.of(
                    new GuardReport.Reading(
                            "Largest share of a picture",
                            100 * largestShare,
                            "≤ %.3g".formatted(100 * scene.limits().share()),
                            "%"),
                    new GuardReport.Reading("Growth over the judged matte", largestGrowth, "≤ 1.10", "×"),
                    new GuardReport.Reading("Pieces", mostPieces, "", ""),
                    new GuardReport.Reading("Touches the picture's edge", edge ? 1 : 0, "", ""));
            if (!tooLarge.isEmpty()) {
                return new GuardReport.Stop(
                        ID,
                        TITLE,
                        "The matte covers up to %.1f %% of the picture; this kind may touch %.3g %%."
                                .formatted(
                                        100 * largestShare, 100 * scene.limits().share()),
                        readings,
                        tooLarge.ranges());
            }
            if (!grown.isEmpty()) {
                return new GuardReport.Stop(
                        ID,
                        TITLE,
                        "The matte has grown to %.2f times the one that was judged.".formatted(largestGrowth),
                        readings,
                        grown.ranges());
            }
            return new GuardReport.Pass(
                    ID,
                    TITLE,
                    "The matte covers at most %.2f %% of a picture.".formatted(100 * largestShare),
                    readings);
        }
    }
}

package answerprint.guard.confined;

import answerprint.correction.ChangedPixels;
import answerprint.guard.FrameRuns;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.SeenFrame;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Mat;

/** G1. Compares every raw sample where alpha is 0, bit for bit. */
@ApplicationScoped
public class Confined implements Guard {
    private static final String ID = "G1";
    private static final String TITLE = "Nothing outside the matte changed";

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
        return new Watch();
    }

    private static final class Watch implements GuardWatch {
        private final FrameRuns touched = new FrameRuns();
        private long differing;
        private double largest;
        private float[] plate = new float[0];
        private float[] result = new float[0];

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            Mat before = frame.plate().mat();
            Mat after = frame.result().mat();
            int width = 3 * before.cols();
            if (plate.length != width) {
                plate = new float[width];
                result = new float[width];
            }
            long sofar = differing;
            int run = 0;
            for (int y = 0; y < before.rows(); y++) {
                before.get(y, 0, plate);
                after.get(y, 0, result);
                run = compareLine(frame.changed(), y, run, width);
            }
            if (differing > sofar) {
                touched.add(frame.n());
            }
        }

        /** Compares what lies between the runs of this line; gives back the first run of the next. */
        private int compareLine(ChangedPixels changed, int y, int firstRun, int width) {
            int run = firstRun;
            int from = 0;
            while (run < changed.runCount() && changed.runY(run) == y) {
                compare(from, 3 * changed.runX(run));
                from = 3 * (changed.runX(run) + changed.runLength(run));
                run++;
            }
            compare(from, width);
            return run;
        }

        private void compare(int from, int to) {
            int at = from;
            while (at < to) {
                int next = Arrays.mismatch(plate, at, to, result, at, to);
                if (next < 0) {
                    return;
                }
                at += next;
                differing++;
                largest = Math.max(largest, Math.abs((double) plate[at] - result[at]));
                at++;
            }
        }

        @Override
        public GuardReport report() {
            List<GuardReport.Reading> readings = List.of(
                    new GuardReport.Reading("Samples changed outside", differing, "0", ""),
                    new GuardReport.Reading("Largest change outside", largest, "0", "of full scale"));
            if (differing == 0) {
                return new GuardReport.Pass(ID, TITLE, "Outside the matte 0 samples changed.", readings);
            }
            return new GuardReport.Stop(
                    ID,
                    TITLE,
                    "%d samples outside the matte differ from the plate, on %d frames."
                            .formatted(differing, touched.count()),
                    readings,
                    touched.ranges());
        }
    }
}

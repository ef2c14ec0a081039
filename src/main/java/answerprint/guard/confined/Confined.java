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
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.opencv.core.Mat;

/** G1. Compares every raw sample where alpha is 0, bit for bit. */
@ApplicationScoped
public class Confined implements Guard {
    private static final long BYTES_PER_PIXEL = 3L * Float.BYTES;
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

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            MemorySegment before = samples(frame.plate().mat());
            MemorySegment after = samples(frame.result().mat());
            long line = BYTES_PER_PIXEL * frame.plate().mat().cols();
            long sofar = differing;
            long from = 0;
            ChangedPixels changed = frame.changed();
            for (int run = 0; run < changed.runCount(); run++) {
                long start = changed.runY(run) * line + BYTES_PER_PIXEL * changed.runX(run);
                compare(before, after, from, start);
                from = start + BYTES_PER_PIXEL * changed.runLength(run);
            }
            compare(before, after, from, before.byteSize());
            if (differing > sofar) {
                touched.add(frame.n());
            }
        }

        /** The pixels where they lie: copying them would cost more than comparing. */
        private static MemorySegment samples(Mat mat) {
            if (!mat.isContinuous()) {
                throw new IllegalArgumentException("A whole frame lies in one piece");
            }
            return MemorySegment.ofAddress(mat.dataAddr()).reinterpret(BYTES_PER_PIXEL * mat.rows() * mat.cols());
        }

        private void compare(MemorySegment before, MemorySegment after, long from, long to) {
            long at = from;
            while (at < to) {
                long next = MemorySegment.mismatch(before, at, to, after, at, to);
                if (next < 0) {
                    return;
                }
                at += next - next % Float.BYTES;
                differing++;
                double one = before.get(ValueLayout.JAVA_FLOAT, at);
                double other = after.get(ValueLayout.JAVA_FLOAT, at);
                largest = Math.max(largest, Math.abs(one - other));
                at += Float.BYTES;
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

package answerprint.correction.cleanup;

import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.PlaneMap;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Moves each frame to where a steady camera would have put it. The whole picture is resampled, so all of it is declared as changed;
 * what comes in at the border is taken from the nearest frames that show it, and nothing is enlarged.
 */
final class JitterRender implements Render {
    /** Share of the width and the height by which a frame may be moved. */
    private static final double FARTHEST = 0.03;
    /** Plate pixels, root mean square: steadier than this is steady. */
    private static final double LEAST = 0.1;

    private static final float MOVED = 0.9f;
    private static final float BORROWED = 0.6f;
    private static final float INVENTED = 0.1f;
    private static final int[] LENDERS = {-1, 1, -2, 2};

    private final Assignment assignment;
    private final Footage footage;
    private final CameraWeave weave;
    private final double strength;
    private final SourceTable sources = new SourceTable();
    private final DefectLog log = new DefectLog();
    private final TreeMap<Integer, Double> invented = new TreeMap<>();
    private final TreeMap<Integer, CameraWeave.Off> moves = new TreeMap<>();

    private JitterRender(Assignment assignment, Footage footage, CameraWeave weave) {
        this.assignment = assignment;
        this.footage = footage;
        this.weave = weave;
        strength = CleanupSettings.of(assignment.settings()).strength();
        for (int n = Math.max(0, assignment.frames().first() - Sight.REACH);
                n <= Math.min(footage.count() - 1, assignment.frames().last() + Sight.REACH);
                n++) {
            sources.index(footage.take(), n);
        }
    }

    /** @throws NothingToCorrect when the camera is steady already, or trembles by more than a border can hide */
    static JitterRender of(Assignment assignment, Footage footage) {
        FrameRange frames = assignment.frames();
        FrameRange seen = new FrameRange(
                Math.max(0, frames.first() - CameraWeave.BESIDE),
                Math.min(footage.count() - 1, frames.last() + CameraWeave.BESIDE));
        JitterRender render = new JitterRender(assignment, footage, CameraWeave.of(footage, seen));
        double squares = 0;
        for (int n = frames.first(); n <= frames.last(); n++) {
            CameraWeave.Off off = render.weave.off(n);
            if (Math.abs(off.x()) > FARTHEST * footage.format().width()
                    || Math.abs(off.y()) > FARTHEST * footage.format().height()) {
                throw new NothingToCorrect(
                        "Frame " + n + " lies more than 3 % of the picture off a steady way; that much"
                                + " cannot be filled at the border. Steady this shot in the edit, with a crop.");
            }
            squares += (off.x() * off.x() + off.y() * off.y()) / frames.count();
        }
        if (Math.sqrt(squares) < LEAST) {
            throw new NothingToCorrect("The camera is steady to a tenth of a pixel.");
        }
        return render;
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        CameraWeave.Off off = weave.off(n).times(strength);
        Region whole = in.format().region();
        float[] way = way(off, whole);
        out.pixels(whole, scratch);
        out.confidence().setTo(Scalar.all(MOVED));
        out.source().setTo(Scalar.all(sources.index(footage.take(), n)));
        carry(in.at(n).mat(), way, out.rgb(), scratch);
        border(n, in, way, out, scratch);
        out.alpha().setTo(Scalar.all(1));
        out.spare(assignment.keepOut());
        moves.put(n, off);
        log.frame(n, List.of(new Defect(n, whole, DefectKind.JITTER, MOVED)));
    }

    /** Per pixel where its content lies in the plate, (x, y) interleaved. */
    private static float[] way(CameraWeave.Off off, Region whole) {
        float[] way = new float[2 * (int) whole.area()];
        double middleX = (whole.width() - 1) / 2.0;
        double middleY = (whole.height() - 1) / 2.0;
        for (int i = 0; i < way.length / 2; i++) {
            double x = i % whole.width() - middleX;
            double y = i / whole.width() - middleY;
            way[2 * i] = (float) (middleX + off.x() + x * Math.cos(off.turn()) - y * Math.sin(off.turn()));
            way[2 * i + 1] = (float) (middleY + off.y() + x * Math.sin(off.turn()) + y * Math.cos(off.turn()));
        }
        return way;
    }

    private static void carry(Mat picture, float[] way, Mat into, Scratch scratch) {
        Mat map = Bytes.mat(way, into.cols(), into.rows(), 2, scratch);
        Imgproc.remap(picture, into, map, scratch.empty(), Imgproc.INTER_LANCZOS4, Core.BORDER_REPLICATE);
    }

    /** Fills what the plate does not show, from the nearest frame that does. */
    private void border(int n, FrameWindow in, float[] way, Patch out, Scratch scratch) {
        Region whole = in.format().region();
        byte[] missing = missing(way, whole);
        for (int lender : LENDERS) {
            int other = n + lender;
            if (other < 0 || other >= in.count() || !any(missing)) {
                continue;
            }
            float[] there = carried(way, missing, weave.between(n, other));
            byte[] still = missing(there, whole);
            byte[] lent = new byte[missing.length];
            for (int i = 0; i < lent.length; i++) {
                lent[i] = missing[i] != 0 && still[i] == 0 ? (byte) 255 : 0;
                missing[i] = lent[i] != 0 ? 0 : missing[i];
            }
            Mat where = Bytes.mat(lent, whole.width(), whole.height(), scratch);
            Mat picture = scratch.mat(whole.height(), whole.width(), CvType.CV_32FC3);
            carry(in.at(other).mat(), there, picture, scratch);
            picture.copyTo(out.rgb(), where);
            out.confidence().setTo(Scalar.all(BORROWED), where);
            out.source().setTo(Scalar.all(sources.index(footage.take(), other)), where);
        }
        Mat where = Bytes.mat(missing, whole.width(), whole.height(), scratch);
        out.confidence().setTo(Scalar.all(INVENTED), where);
        out.source().setTo(Scalar.all(SourceTable.SYNTHESISED), where);
        invented.put(n, (double) Core.countNonZero(where) / whole.area());
    }

    private static float[] carried(float[] way, byte[] missing, PlaneMap map) {
        float[] there = way.clone();
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] != 0) {
                there[2 * i] = (float) map.x(way[2 * i], way[2 * i + 1]);
                there[2 * i + 1] = (float) map.y(way[2 * i], way[2 * i + 1]);
            }
        }
        return there;
    }

    private static byte[] missing(float[] way, Region whole) {
        byte[] missing = new byte[way.length / 2];
        for (int i = 0; i < missing.length; i++) {
            boolean shown = way[2 * i] >= -0.5f
                    && way[2 * i + 1] >= -0.5f
                    && way[2 * i] <= whole.width() - 0.5f
                    && way[2 * i + 1] <= whole.height() - 0.5f;
            missing[i] = shown ? 0 : (byte) 255;
        }
        return missing;
    }

    private static boolean any(byte[] mask) {
        for (byte one : mask) {
            if (one != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public RenderSummary summary() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        log.write(parameters);
        double most = moves.values().stream()
                .mapToDouble(off -> Math.hypot(off.x(), off.y()))
                .max()
                .orElse(0);
        double made =
                invented.values().stream().mapToDouble(share -> share).average().orElse(0);
        parameters.put("movedAtMost", Math.round(100 * most) / 100.0);
        parameters.put("border", Math.round(1e4 * made) / 1e4);
        List<String> remarks = made == 0
                ? List.of()
                : List.of("%.2f %% of the picture, at its border, is shown by no frame near and repeats the edge."
                        .formatted(100 * made));
        return new RenderSummary(MOVED, parameters, List.of(), sources, footage.modelVersion(), remarks);
    }

    @Override
    public void close() {
        // Nothing is held between frames.
    }
}

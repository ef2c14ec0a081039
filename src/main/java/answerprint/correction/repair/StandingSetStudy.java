package answerprint.correction.repair;

import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Looks through a locked-off take on small pictures: brings them to one exposure, lets the frames vote on what the set looks like
 * where nothing was drawn round, and tells on each frame what hides it ({@link StandingJudging}). One pass over the frames.
 */
final class StandingSetStudy {
    private static final int WIDEST = 256;
    /** Frames that are asked what the set looks like. */
    private static final int VOTERS = 60;
    /** Frames of which the median is the exposure that all are brought to. */
    private static final int REFERENCE = 80;
    /** Beside something drawn round, its edge and shadow are believed less; squared distance at which no longer, small pixels. */
    private static final float CLEAR = 64;

    private static final float DOUBTED = 0.04f;
    /** A camera is locked off, and its set stands still, where less than this differs on half of the frames, share of the picture. */
    private static final double MOVING = 0.05;

    private final MatteRepair.Mattes mattes;
    private final PictureMemory memory;
    private final List<Look> looks = new ArrayList<>();

    private StandingSetStudy(MatteRepair.Mattes mattes, PictureMemory memory) {
        this.mattes = mattes;
        this.memory = memory;
    }

    /**
     * @param frames to study, in order
     * @return empty when the set moves or the camera does
     */
    static Optional<StandingSet> of(
            FrameSource source, MatteRepair.Mattes mattes, List<Integer> frames, PictureMemory memory) {
        StandingSetStudy study = new StandingSetStudy(mattes, memory);
        study.read(source, frames);
        return study.judged();
    }

    private void read(FrameSource source, List<Integer> frames) {
        EstimateSpace space = new EstimateSpace(source.format().encoding());
        try (Scratch whole = new Scratch(memory)) {
            Frame frame = whole.frame(source.format());
            for (int n : frames) {
                source.read(n, frame);
                try (Scratch scratch = new Scratch(memory)) {
                    looks.add(look(n, space.of(frame.mat(), scratch), scratch));
                }
            }
        }
    }

    private Look look(int n, Mat picture, Scratch scratch) {
        double scale = Math.min(1.0, (double) WIDEST / picture.cols());
        int width = (int) Math.round(picture.cols() * scale);
        int height = (int) Math.round(picture.rows() * scale);
        Size size = new Size(width, height);
        Mat small = scratch.mat(height, width, CvType.CV_32FC3);
        Imgproc.resize(picture, small, size, 0, 0, Imgproc.INTER_AREA);
        Mat codes = scratch.mat(height, width, CvType.CV_8UC3);
        small.convertTo(codes, CvType.CV_8U, 255);
        Mat luma = scratch.mat(height, width, CvType.CV_8UC1);
        Imgproc.cvtColor(codes, luma, Imgproc.COLOR_RGB2GRAY);
        Mat hole = FrameReel.hole(mattes, n, picture.cols(), picture.rows(), scratch);
        Mat hidden = scratch.mat(height, width, CvType.CV_8UC1);
        Imgproc.resize(hole, hidden, size, 0, 0, Imgproc.INTER_AREA);
        Imgproc.threshold(hidden, hidden, 0, 255, Imgproc.THRESH_BINARY);
        Mat cross = scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_CROSS, new Size(3, 3)));
        Imgproc.dilate(hidden, hidden, cross);
        byte[] covered = Bytes.of(hidden);
        Proxy proxy = new Proxy(n, width, height, scale, Bytes.of(luma), covered);
        return new Look(proxy, Bytes.of(codes), covered, Looks.away(covered, proxy, scratch));
    }

    private Optional<StandingSet> judged() {
        Look reference = reference();
        for (Look look : looks) {
            bring(look, LenderLight.between(reference, look, PlaneMap.SAME));
        }
        List<Look> voters = thinned(
                looks.stream()
                        .filter(look -> mattes.trusted(look.proxy().frame()))
                        .toList(),
                VOTERS);
        StandingJudging judging =
                new StandingJudging(voters, set(voters), mattes.shadows().isEmpty(), memory);
        TreeMap<Integer, byte[]> shown = new TreeMap<>();
        int[] covered = new int[reference.hidden().length];
        Arrays.fill(covered, Integer.MIN_VALUE / 2);
        double[] differing = new double[looks.size()];
        for (int k = 0; k < differing.length; k++) {
            Look look = looks.get(k);
            int n = look.proxy().frame();
            differing[k] = judging.differing(look);
            shown.put(n, since(n, judging.hidden(look), covered));
        }
        looks.clear(); // the voters are kept, not all that were studied
        Arrays.sort(differing);
        return differing[differing.length / 2] > MOVING
                ? Optional.empty()
                : Optional.of(new StandingSet(
                        mattes,
                        reference.width(),
                        reference.height(),
                        shown,
                        (n, picture) -> hidden(judging, reference, n, picture),
                        memory));
    }

    private byte[] hidden(StandingJudging judging, Look reference, int n, Mat picture) {
        try (Scratch scratch = new Scratch(memory)) {
            Look look = look(n, picture, scratch);
            bring(look, LenderLight.between(reference, look, PlaneMap.SAME));
            return judging.hidden(look);
        }
    }

    private static byte[] since(int n, byte[] hidden, int[] covered) {
        byte[] since = new byte[hidden.length];
        for (int i = 0; i < hidden.length; i++) {
            if (hidden[i] != 0) {
                covered[i] = n;
            }
            since[i] = (byte) Math.min(255, n - covered[i]);
        }
        return since;
    }

    private static List<Look> thinned(List<Look> all, int most) {
        int step = Math.max(1, (all.size() + most - 1) / most);
        List<Look> some = new ArrayList<>();
        for (int k = 0; k < all.size(); k += step) {
            some.add(all.get(k));
        }
        return some;
    }

    /** Median of what is not hidden; hidden itself where everything is. */
    private Look reference() {
        List<Look> some = thinned(looks, REFERENCE);
        Look first = some.getFirst();
        byte[] rgb = new byte[first.rgb().length];
        byte[] unknown = new byte[first.hidden().length];
        int[] values = new int[some.size()];
        for (int i = 0; i < unknown.length; i++) {
            for (int c = 0; c < 3; c++) {
                int count = 0;
                for (Look look : some) {
                    if (look.hidden()[i] == 0) {
                        values[count++] = look.rgb()[3 * i + c] & 255;
                    }
                }
                Arrays.sort(values, 0, count);
                rgb[3 * i + c] = count == 0 ? 0 : (byte) values[count / 2];
                unknown[i] = count == 0 ? (byte) 255 : 0;
            }
        }
        return new Look(first.proxy(), rgb, unknown, unknown);
    }

    private static void bring(Look look, LenderLight light) {
        byte[] rgb = look.rgb();
        for (int i = 0; i < rgb.length; i++) {
            float value = light.at(i % 3, (rgb[i] & 255) / 255f);
            rgb[i] = (byte) Math.round(255 * Math.clamp(value, 0f, 1f));
        }
    }

    /** What most say lies there, interleaved; below zero where nobody does. */
    private static float[] set(List<Look> voters) {
        int pixels = voters.isEmpty() ? 0 : voters.getFirst().hidden().length;
        float[] set = new float[3 * pixels];
        float[] one = new float[3];
        Majority majority = new Majority(voters.size(), true);
        for (int i = 0; i < pixels; i++) {
            majority.clear();
            boolean known = false;
            for (Look look : voters) {
                if (look.hidden()[i] == 0) {
                    for (int c = 0; c < 3; c++) {
                        one[c] = look.value(i, c);
                    }
                    int away = look.away()[i] & 255;
                    majority.add(one, 0, Math.clamp(away * away / CLEAR, DOUBTED, 1));
                    known = true;
                }
            }
            majority.colour(set, i);
            if (!known) {
                Arrays.fill(set, 3 * i, 3 * i + 3, -1);
            }
        }
        return set;
    }
}

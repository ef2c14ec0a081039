package answerprint.correction.repair;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Tells what hides the set on a frame. What differs from the set by more than its light and touches something that was drawn round
 * belongs to that; what differs elsewhere is somebody passing, or, if enough other frames show the same, the set itself at another
 * time: a thing that was moved. Inside what was drawn round, what looks like the set shows it, if the drawing was generous: it holds
 * something that does differ.
 */
final class StandingJudging {
    /** A difference that hides, outside and inside what was drawn round, share of full scale in any channel. */
    private static final double DIFFERS = 0.06;

    private static final double DIFFERS_INSIDE = 0.045;
    /** Softening before pictures are compared, small pixels: the grain goes, edges one pixel thick stay. */
    private static final double SOFT = 0.7;
    /** Share of the frames that must show the same for it to be the set. */
    private static final double OFTEN = 0.2;
    /** Pieces smaller than these are noise: beside something drawn round, and by themselves. */
    private static final int SPECK_BESIDE = 4;

    private static final int SPECK = 6;
    /** Share of what was drawn round that must differ before the rest of it is believed to show the set. */
    private static final double GENEROUS = 0.15;
    /** Gaps in somebody are closed up to twice this, and he is made wider by {@link #WIDER}, small pixels. */
    private static final int GAP = 4;

    private static final int WIDER = 3;

    private final List<Look> voters;
    private final float[] set;
    private final boolean lit;
    private final PictureMemory memory;

    /**
     * @param voters frames that say how often something is seen
     * @param set interleaved, below zero where it is not known
     * @param lit whether the set in another light is the set; not where a shadow was drawn to go
     */
    StandingJudging(List<Look> voters, float[] set, boolean lit, PictureMemory memory) {
        this.voters = List.copyOf(voters);
        this.set = set;
        this.lit = lit;
        this.memory = memory;
    }

    /** Share of what is in view and known that differs from the set, 0..1. */
    double differing(Look look) {
        float[] far = far(look);
        int count = 0;
        int differing = 0;
        for (int i = 0; i < far.length; i++) {
            if (look.hidden()[i] == 0 && set[3 * i] >= 0) {
                count++;
                differing += far[i] > DIFFERS ? 1 : 0;
            }
        }
        return count == 0 ? 1 : (double) differing / count;
    }

    /** Non-zero where something hides the set. */
    byte[] hidden(Look look) {
        float[] off = off(look);
        float[] far = farthest(off);
        byte[] differs = new byte[far.length];
        for (int i = 0; i < far.length; i++) {
            double most = look.hidden()[i] != 0 ? DIFFERS_INSIDE : DIFFERS;
            boolean hides = set[3 * i] < 0 || far[i] > most && !relit(off, i, far[i], most);
            differs[i] = hides ? (byte) 255 : 0;
        }
        try (Scratch scratch = new Scratch(memory)) {
            Mat somebody = Bytes.mat(somebody(look, differs, scratch), look.width(), look.height(), scratch);
            byte[] hidden = Bytes.of(solid(somebody, scratch));
            tight(look, differs, hidden, scratch);
            return hidden;
        }
    }

    /**
     * Whether a pixel shows the set in another light: by no more than a bend can follow, and by one factor in all channels. That is how
     * Horprasert, Harwood and Davis (1999) tell a shadow from an object.
     */
    private boolean relit(float[] off, int i, double far, double most) {
        if (!lit || far > Lending.MOST) {
            return false;
        }
        double both = 0;
        double own = 0;
        for (int c = 3 * i; c < 3 * i + 3; c++) {
            both += off[c] * set[c];
            own += set[c] * set[c];
        }
        double brighter = own == 0 ? 0 : both / own;
        boolean even = true;
        for (int c = 3 * i; c < 3 * i + 3; c++) {
            even &= Math.abs(off[c] - brighter * set[c]) <= most;
        }
        return even;
    }

    /** How far each pixel is from the set, the farthest channel. */
    private float[] far(Look look) {
        return farthest(off(look));
    }

    private static float[] farthest(float[] off) {
        float[] far = new float[off.length / 3];
        for (int i = 0; i < off.length; i++) {
            far[i / 3] = Math.max(far[i / 3], Math.abs(off[i]));
        }
        return far;
    }

    /** What each pixel has more than the set, softened, interleaved. */
    private float[] off(Look look) {
        float[] off = new float[set.length];
        for (int i = 0; i < off.length; i++) {
            off[i] = set[i] < 0 ? 0 : (look.rgb()[i] & 255) / 255f - set[i];
        }
        try (Scratch scratch = new Scratch(memory)) {
            Mat soft = Bytes.mat(off, look.width(), look.height(), 3, scratch);
            Imgproc.GaussianBlur(soft, soft, new Size(5, 5), SOFT);
            return Bytes.floats(soft);
        }
    }

    private byte[] somebody(Look look, byte[] differs, Scratch scratch) {
        Mat labels = scratch.empty();
        Mat facts = scratch.empty();
        Mat mask = Bytes.mat(differs, look.width(), look.height(), scratch);
        int count = Imgproc.connectedComponentsWithStats(mask, labels, facts, scratch.empty());
        int[] label = new int[differs.length];
        labels.get(0, 0, label);
        boolean[] beside = new boolean[count];
        for (int i = 0; i < label.length; i++) {
            beside[label[i]] |= look.hidden()[i] != 0;
        }
        double[] often = new double[count];
        for (int i = 0; i < label.length; i++) {
            if (label[i] != 0 && !beside[label[i]]) {
                often[label[i]] += often(look, i);
            }
        }
        byte[] out = new byte[differs.length];
        for (int i = 0; i < out.length; i++) {
            int k = label[i];
            double area = facts.get(k, Imgproc.CC_STAT_AREA)[0];
            boolean hides = beside[k] ? area >= SPECK_BESIDE : area >= SPECK && often[k] < OFTEN * area;
            out[i] = k != 0 && hides ? (byte) 255 : 0;
        }
        return out;
    }

    /** Share of the frames that have this pixel in view and show there what this one shows. */
    private double often(Look look, int i) {
        int seen = 0;
        int same = 0;
        for (Look voter : voters) {
            if (voter.hidden()[i] == 0) {
                seen++;
                int most = 0;
                for (int c = 3 * i; c < 3 * i + 3; c++) {
                    most = Math.max(most, Math.abs((voter.rgb()[c] & 255) - (look.rgb()[c] & 255)));
                }
                same += most < 255 * DIFFERS ? 1 : 0;
            }
        }
        return seen == 0 ? 0 : (double) same / seen;
    }

    private static Mat solid(Mat somebody, Scratch scratch) {
        Imgproc.morphologyEx(somebody, somebody, Imgproc.MORPH_CLOSE, disc(GAP, scratch));
        List<MatOfPoint> outlines = new ArrayList<>();
        Imgproc.findContours(somebody, outlines, scratch.empty(), Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_NONE);
        outlines.forEach(scratch::keep);
        Imgproc.drawContours(somebody, outlines, -1, new Scalar(255), Core.FILLED);
        Imgproc.dilate(somebody, somebody, disc(WIDER, scratch));
        return somebody;
    }

    private static Mat disc(int radius, Scratch scratch) {
        Size size = new Size(2 * radius + 1, 2 * radius + 1);
        return scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, size));
    }

    /** What was drawn round tightly, or holds something that hardly differs, hides the set wholly. */
    private static void tight(Look look, byte[] differs, byte[] hidden, Scratch scratch) {
        Mat labels = scratch.mat(look.height(), look.width(), CvType.CV_32SC1);
        int count = Imgproc.connectedComponents(Bytes.mat(look.hidden(), look.width(), look.height(), scratch), labels);
        int[] label = new int[hidden.length];
        labels.get(0, 0, label);
        int[] area = new int[count];
        int[] differing = new int[count];
        for (int i = 0; i < label.length; i++) {
            area[label[i]]++;
            differing[label[i]] += differs[i] != 0 ? 1 : 0;
        }
        for (int i = 0; i < label.length; i++) {
            if (label[i] != 0 && differing[label[i]] < GENEROUS * area[label[i]]) {
                hidden[i] = (byte) 255;
            }
        }
    }
}

package answerprint.correction.repair;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.List;
import java.util.TreeMap;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Which parts of the set each frame of a locked-off camera shows, on a small picture: neither what was drawn round hides them there, nor
 * what the drawing missed, nor anybody else. {@link StandingSetStudy} finds it.
 */
final class StandingSet implements MatteRepair.Mattes {
    private final MatteRepair.Mattes drawn;
    private final int width;
    private final int height;
    private final TreeMap<Integer, byte[]> shown;
    private final PictureMemory memory;

    /**
     * @param shown by frame, per pixel: for how many frames it has been in view, at most 255 (unsigned); 0 is hidden
     */
    StandingSet(MatteRepair.Mattes drawn, int width, int height, TreeMap<Integer, byte[]> shown, PictureMemory memory) {
        this.drawn = drawn;
        this.width = width;
        this.height = height;
        this.shown = shown;
        this.memory = memory;
    }

    /** Frames that were studied, in order. */
    List<Integer> frames() {
        return List.copyOf(shown.keySet());
    }

    /**
     * For how many frames a spot has been in view, 0 (hidden) to 255.
     *
     * @param x of the spot, share of the picture's width
     * @param y of the spot, share of its height
     */
    int shownFor(int frame, double x, double y) {
        byte[] since = shown.get(frame);
        if (since == null) {
            return 0;
        }
        int px = Math.clamp((int) (x * width), 0, width - 1);
        int py = Math.clamp((int) (y * height), 0, height - 1);
        return since[py * width + px] & 255;
    }

    @Override
    public void paint(int frame, Mat out) {
        byte[] since = shown.get(frame);
        if (since == null) {
            drawn.paint(frame, out);
            return;
        }
        float[] hidden = new float[since.length];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = since[i] == 0 ? 1 : 0;
        }
        try (Scratch scratch = new Scratch(memory)) {
            Mat small = Bytes.mat(hidden, width, height, 1, scratch);
            Imgproc.resize(small, out, new Size(out.cols(), out.rows()), 0, 0, Imgproc.INTER_NEAREST);
        }
    }

    @Override
    public boolean trusted(int frame) {
        return drawn.trusted(frame);
    }
}

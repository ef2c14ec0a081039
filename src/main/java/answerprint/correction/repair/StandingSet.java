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
    private final Judge judge;
    private final PictureMemory memory;

    /** Says of a frame that was not studied what hides the set on it. */
    @FunctionalInterface
    interface Judge {
        /** @param picture of the frame, in the estimate space; returns the small picture's pixels, non-zero where something hides the set */
        byte[] hidden(int frame, Mat picture);
    }

    /**
     * @param shown by frame, per pixel: for how many frames it has been in view, at most 255 (unsigned); 0 is hidden
     */
    StandingSet(
            MatteRepair.Mattes drawn,
            int width,
            int height,
            TreeMap<Integer, byte[]> shown,
            Judge judge,
            PictureMemory memory) {
        this.judge = judge;
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
        return since[at(x, y)] & 255;
    }

    private int at(double x, double y) {
        int px = Math.clamp((int) (x * width), 0, width - 1);
        int py = Math.clamp((int) (y * height), 0, height - 1);
        return py * width + px;
    }

    /** Where a frame, studied or not, shows the set, over a place on it. */
    boolean[] shows(Place place) {
        byte[] since = shown.get(place.frame());
        byte[] hidden = since == null ? judged(place) : new byte[0];
        boolean[] shows = new boolean[place.pixels()];
        for (int i = 0; i < shows.length; i++) {
            int at = at(place.across(i), place.down(i));
            shows[i] = since == null ? hidden[at] == 0 : since[at] != 0;
        }
        return shows;
    }

    private byte[] judged(Place place) {
        Views views = place.lender().views();
        try (Scratch scratch = new Scratch(memory)) {
            return judge.hidden(place.frame(), views.picture(place.frame(), scratch));
        }
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

package answerprint.learning;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.PictureMemory;
import answerprint.picture.ProxyMaking;
import answerprint.picture.Scratch;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.opencv.core.Mat;

/**
 * Looks a take over without reading it: from the filmstrip that ingest made of it, or, where there is none, from a few of its
 * frames.
 */
final class Glimpsing {
    private static final int LOOKS = 20;

    private final FrameSources sources;
    private final PictureMemory memory;
    private final List<Glimpse> seen = new ArrayList<>();

    Glimpsing(FrameSources sources, PictureMemory memory) {
        this.sources = sources;
        this.memory = memory;
    }

    /** All glimpses so far. */
    List<Glimpse> seen() {
        return seen;
    }

    /** Looks at those frames of a take that are wanted. @return how many had to be decoded for want of a strip */
    int look(int index, LessonTake take, IntPredicate wanted) {
        return take.strip().isThere() ? strip(index, take, wanted) : frames(index, take, wanted);
    }

    /** A strip that cannot be read is as good as none: the frames themselves are looked at. */
    private int strip(int index, LessonTake take, IntPredicate wanted) {
        try {
            BufferedImage strip = ImageIO.read(take.strip().picture().toFile());
            if (strip != null) {
                tiles(index, take, strip, wanted);
                return 0;
            }
            return frames(index, take, wanted);
        } catch (IOException unreadable) {
            return frames(index, take, wanted);
        }
    }

    private void tiles(int index, LessonTake take, BufferedImage strip, IntPredicate wanted) {
        int tiles = take.strip().tiles();
        int step = take.strip().step(take.media().count());
        int width = strip.getWidth() / tiles;
        for (int k = 0; k < tiles && k * step < take.media().count(); k++) {
            if (wanted.test(k * step)) {
                int[] codes = strip.getRGB(k * width, 0, width, strip.getHeight(), null, 0, width);
                seen.add(glimpse(index, take, k * step, values(codes), width, strip.getHeight()));
            }
        }
    }

    private static float[] values(int[] codes) {
        float[] rgb = new float[3 * codes.length];
        for (int i = 0; i < codes.length; i++) {
            rgb[3 * i] = (codes[i] >> 16 & 0xff) / 255f;
            rgb[3 * i + 1] = (codes[i] >> 8 & 0xff) / 255f;
            rgb[3 * i + 2] = (codes[i] & 0xff) / 255f;
        }
        return rgb;
    }

    private int frames(int index, LessonTake take, IntPredicate wanted) {
        int read = 0;
        try (FrameSource source = sources.open(take.media());
                Scratch scratch = new Scratch(memory);
                Frame frame = new Frame(source.format(), memory)) {
            int looks = Math.min(LOOKS, source.count());
            for (int k = 0; k < looks; k++) {
                int n = (int) ((long) k * source.count() / looks);
                if (wanted.test(n)) {
                    source.read(n, frame);
                    read++;
                    Mat small = WorkingPicture.of(frame, ProxyMaking.TILE_WIDTH, scratch);
                    float[] rgb = new float[3 * small.rows() * small.cols()];
                    small.get(0, 0, rgb);
                    seen.add(glimpse(index, take, n, rgb, small.cols(), small.rows()));
                    scratch.recycle();
                }
            }
        }
        return read;
    }

    private static Glimpse glimpse(int index, LessonTake take, int frame, float[] rgb, int width, int height) {
        return new Glimpse(index, frame, take.key() + " " + frame, Likeness.of(rgb, width, height));
    }
}

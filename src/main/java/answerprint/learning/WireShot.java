package answerprint.learning;

import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * Finds the wires in one picture of a shot with the help of a few before and after: what moves with the set belongs to it, what
 * goes its own way or stays in the picture while the set moves does not, and what is no line at all is gone four frames later. A
 * wire that hangs still before a locked-off camera is told by how it looks, as in a single picture, but more strictly.
 */
public final class WireShot {
    /** Frames between the judged picture and the near ones, of which the finder is asked too; the far ones are twice as far. */
    public static final int APART = 4;

    private final LumaPlane luma;
    private final Scratch scratch;
    private final Mat half;
    private final List<ShotPicture> others = new ArrayList<>();
    private @Nullable Optional<ShotStray> stray;

    /**
     * @param picture the one that is judged
     * @param scratch lends what is measured with until it is closed
     */
    public WireShot(Said picture, Scratch scratch) {
        this.scratch = scratch;
        luma = picture.luma();
        half = SetMotion.half(luma, scratch);
    }

    /**
     * A picture and what the finder says of it.
     *
     * @param rgb interleaved, 0..1, in a display or log encoding, at the finder's working size
     * @param probability of a wire, row by row; empty where the finder was not asked
     */
    public record Said(float[] rgb, float[] probability, int width, int height) {
        private LumaPlane luma() {
            return LumaPlane.of(rgb, width, height);
        }
    }

    /** How far from a frame those lie that help to judge it, as far as the take reaches. */
    public static int[] apart(int frame, int count) {
        return IntStream.of(-2 * APART, -APART, APART, 2 * APART)
                .filter(apart -> frame + apart >= 0 && frame + apart < count)
                .toArray();
    }

    /** Whether the finder is to be asked of a picture so far away; where the line was looked for is told by the picture alone. */
    public static boolean isAsked(int apart) {
        return Math.abs(apart) <= APART;
    }

    /** Takes one more picture to help. */
    public void add(int apart, Said picture) {
        LumaPlane other = picture.luma();
        stray = null;
        others.add(new ShotPicture(
                apart, other, picture.probability, SetMotion.between(half, SetMotion.half(other, scratch), scratch)));
    }

    /**
     * What the judged picture shows that the others do not, for the finder: two values per pixel, row by row, the stray tone,
     * signed, and how far the others differ; 0 and -1 where too few pictures show the same shot.
     */
    public float[] strays() {
        return stray().map(ShotStray::values).orElseGet(() -> nothing(luma.width(), luma.height()));
    }

    /** What {@link #strays} tells of a picture that stands alone. */
    public static float[] nothing(int width, int height) {
        return ShotStray.unknown(width * height);
    }

    /**
     * The wires in the judged picture, longest first.
     *
     * @param probability what the finder says of it
     * @param familiarity whether the shot's take taught the finder
     */
    public List<WireLinks.Link> wires(float[] probability, Familiarity familiarity) {
        return WireRounds.wires(probability, luma, others, stray(), familiarity);
    }

    /** Reckoned once for the pictures that are there. */
    private Optional<ShotStray> stray() {
        if (stray == null) {
            stray = ShotStray.of(luma, others);
        }
        return stray;
    }

    /** The pictures of the shot, kept small for learning, the judged one first; nothing if too few show the same shot. */
    List<ShotLuma> kept() {
        List<ShotPicture> same = others.stream().filter(ShotPicture::isOfShot).toList();
        if (!ShotStray.isEnough(same.size())) {
            return List.of();
        }
        List<ShotLuma> kept = new ArrayList<>();
        kept.add(ShotLuma.of(luma));
        same.forEach(picture -> kept.add(ShotLuma.of(picture)));
        return kept;
    }
}

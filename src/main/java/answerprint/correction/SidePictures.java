package answerprint.correction;

import answerprint.picture.Frame;
import org.opencv.core.Core;
import org.opencv.core.Scalar;

/**
 * Pictures that show a patch instead of its result: matte, provenance, difference. They are made for eyes, 0..1, and carry
 * no encoding whatever their frame's format says.
 */
public final class SidePictures {
    private static final float[] GRADED = {1f, 0.72f, 0.2f};
    private static final float[] SYNTHESISED = {0.93f, 0.2f, 0.75f};
    private static final float[] LEARNED = {0.2f, 0.8f, 0.95f};
    private static final float[] BORROWED = {0.25f, 0.85f, 0.4f};
    private static final double SURROUND = 0.35;
    private static final int SHADES = 5;

    private SidePictures() {}

    /** Alpha as grey: 0 is plate, 1 is patch. */
    public static void matte(ChangedPixels changed, Frame out) {
        out.mat().setTo(new Scalar(0, 0, 0));
        paint(changed, out, (i, into, at) -> {
            float alpha = changed.alpha(i);
            into[at] = alpha;
            into[at + 1] = alpha;
            into[at + 2] = alpha;
        });
    }

    /**
     * Where the pixels came from, as tints over the darkened plate: graded amber, borrowed green (frames in five shades),
     * blended by a net cyan, synthesised magenta.
     */
    public static void provenance(ChangedPixels changed, Frame plate, Frame out) {
        Core.multiply(plate.mat(), new Scalar(SURROUND, SURROUND, SURROUND), out.mat());
        paint(changed, out, (i, into, at) -> {
            int source = changed.source(i);
            float[] tint =
                    switch (source) {
                        case SourceTable.UNTOUCHED -> new float[3];
                        case SourceTable.GRADED -> GRADED;
                        case SourceTable.SYNTHESISED -> SYNTHESISED;
                        case SourceTable.LEARNED -> LEARNED;
                        default -> BORROWED;
                    };
            float shade = source < SourceTable.FIRST_ROW ? 1 : 1 - 0.12f * ((source - SourceTable.FIRST_ROW) % SHADES);
            for (int c = 0; c < 3; c++) {
                into[at + c] = tint[c] * shade;
            }
        });
    }

    /** The size of the difference, sample by sample, in the plate's encoding. */
    public static void difference(Frame plate, Frame result, Frame out) {
        Core.absdiff(plate.mat(), result.mat(), out.mat());
    }

    @FunctionalInterface
    private interface Brush {
        void colour(int i, float[] into, int at);
    }

    private static void paint(ChangedPixels changed, Frame out, Brush brush) {
        int at = 0;
        for (int run = 0; run < changed.runCount(); run++) {
            int length = changed.runLength(run);
            float[] line = new float[3 * length];
            for (int i = 0; i < length; i++) {
                brush.colour(at + i, line, 3 * i);
            }
            out.mat().put(changed.runY(run), changed.runX(run), line);
            at += length;
        }
    }
}

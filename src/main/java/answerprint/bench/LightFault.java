package answerprint.bench;

import answerprint.colour.Cdl;
import answerprint.colour.Triple;
import answerprint.correction.Grade;
import answerprint.correction.Grading;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureLab;
import answerprint.timeline.FrameRate;
import java.util.Random;

/** A CDL in ACEScct put on a take, then 8-bit codes: what a differently lit or exposed take would have recorded. */
record LightFault(Cdl cdl) {

    private static final double MOST_CLIPPED = 0.01;
    private static final int DRAWS = 40;

    /** The first drawn fault that clips at most one sample in a hundred more than the take has clipped already. */
    static LightFault drawn(Random random, MediaRef media, PictureLab lab) {
        try (FrameSource source = lab.sources().open(media);
                Frame frame = new Frame(source.format(), lab.memory())) {
            source.read(media.count() / 2, frame);
            double before = clipped(pixels(frame));
            LightFault fault = new LightFault(Cdl.IDENTITY);
            for (int draw = 0; draw < DRAWS; draw++) {
                fault = new LightFault(LightingMatchBench.drawnCdl(random));
                float[] rgb = pixels(frame);
                fault.apply(rgb, source.format());
                if (clipped(rgb) - before <= MOST_CLIPPED) {
                    return fault;
                }
            }
            return fault;
        }
    }

    static Triple around(Random random, double middle, double reach) {
        return new Triple(
                middle + reach * (2 * random.nextDouble() - 1),
                middle + reach * (2 * random.nextDouble() - 1),
                middle + reach * (2 * random.nextDouble() - 1));
    }

    static float[] pixels(Frame frame) {
        float[] rgb = new float[3 * frame.format().width() * frame.format().height()];
        frame.mat().get(0, 0, rgb);
        return rgb;
    }

    /** The faulted take; {@code shot} stays the caller's. */
    FrameSource over(FrameSource shot) {
        return new FrameSource() {
            @Override
            public PictureFormat format() {
                return shot.format();
            }

            @Override
            public FrameRate rate() {
                return shot.rate();
            }

            @Override
            public int count() {
                return shot.count();
            }

            @Override
            public void read(int n, Frame into) {
                shot.read(n, into);
                float[] rgb = pixels(into);
                apply(rgb, shot.format());
                into.mat().put(0, 0, rgb);
            }

            @Override
            public void close() {}
        };
    }

    void apply(float[] rgb, PictureFormat format) {
        Grading grading = new Grading(Grade.of(cdl), format);
        float[] line = new float[3 * format.width()];
        for (int y = 0; y < format.height(); y++) {
            System.arraycopy(rgb, y * line.length, line, 0, line.length);
            grading.line(y, 0, format.width(), line, line);
            for (int i = 0; i < line.length; i++) {
                rgb[y * line.length + i] = Math.round(255 * Math.clamp(line[i], 0f, 1f)) / 255f;
            }
        }
    }

    private static double clipped(float[] rgb) {
        int count = 0;
        for (float v : rgb) {
            count += v <= 0 || v >= 1 ? 1 : 0;
        }
        return (double) count / rgb.length;
    }
}

package answerprint.correction.repair;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.colour.Encoding;
import answerprint.correction.FootageFixture;
import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;

/** A disc with a picture of its own runs over a set that stands still, both textured; a wire hangs before both. */
@NoLeaks
class OwnLayerPictureTest {
    private static final PictureFormat FORMAT = new PictureFormat(320, 200, Encoding.REC709);
    private static final int COUNT = 25;
    private static final int SHOWN = 12;
    private static final double RUNS = 7;
    private static final double RADIUS = 62;
    /** What the repair comes to here when it knows the camera's motion only and leaves the rest to dense flow, dB. */
    private static final double ALONG_THE_CAMERA = 30.6;

    private static final float[] SET = texture(3);
    private static final float[] DISC = texture(4);

    @Test
    void aWireOverWhatRunsIsRepairedFromThatAndNotFromTheSet(PictureMemory memory) {
        FootageFixture footage = FootageFixture.take(FORMAT, COUNT, memory, (n, rgb) -> {
            scene(n, rgb);
            for (int i = 0; i < rgb.length / 3; i++) {
                if (wire(n, i)) {
                    Arrays.fill(rgb, 3 * i, 3 * i + 3, 0.02f);
                }
            }
        });

        float[] repaired = repaired(footage);

        float[] truth = new float[repaired.length];
        scene(SHOWN, truth);
        assertThat(psnr(repaired, truth))
                .isGreaterThan(psnr(fromTheSet(), truth) + 10)
                .isGreaterThan(ALONG_THE_CAMERA + 0.8);
    }

    /** Code values of smooth noise, well above the wire's. */
    private static float[] texture(long seed) {
        var random = new SplittableRandom(seed);
        int width = FORMAT.width();
        float[] plane = new float[width * FORMAT.height()];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (float) random.nextGaussian(0, 1);
        }
        Blur.smooth(plane, new float[plane.length], width, FORMAT.height(), 2);
        for (int i = 0; i < plane.length; i++) {
            plane[i] = Math.clamp(0.5f + 0.9f * plane[i], 0.15f, 0.9f);
        }
        return plane;
    }

    private static double centre(int n) {
        return 160 + RUNS * (n - SHOWN);
    }

    private static boolean runs(int n, int i) {
        double dx = i % FORMAT.width() - centre(n);
        double dy = i / FORMAT.width() - 100;
        return dx * dx + dy * dy < RADIUS * RADIUS;
    }

    private static void scene(int n, float[] rgb) {
        for (int i = 0; i < rgb.length / 3; i++) {
            float value = SET[i];
            if (runs(n, i)) {
                float x = (float) (i % FORMAT.width() - centre(n) + 160);
                value = Filling.sample(DISC, 1, 0, FORMAT.width(), FORMAT.height(), x, i / FORMAT.width());
            }
            Arrays.fill(rgb, 3 * i, 3 * i + 3, value);
        }
    }

    /** Five pixels wide, upright, drifting against the disc. */
    private static boolean wire(int n, int i) {
        return Math.abs(i % FORMAT.width() - (160 - 1.5 * (n - SHOWN))) <= 2.5;
    }

    private static float[] repaired(FootageFixture footage) {
        MatteRepair.Mattes mattes = (n, out) -> {
            float[] alpha = new float[FORMAT.width() * FORMAT.height()];
            for (int i = 0; i < alpha.length; i++) {
                alpha[i] = wire(n, i) || wire(n, i + 1) || wire(n, Math.max(0, i - 1)) ? 1 : 0;
            }
            out.put(0, 0, alpha);
        };
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, MatteRepair.REACH, footage.memory());
                Scratch scratch = new Scratch(footage.memory())) {
            Patch patch = new Patch();
            MatteRepair repair = new MatteRepair(mattes, footage.take(), new SourceTable(), footage.memory());
            repair.frame(SHOWN, window, patch, scratch);
            Mat whole = scratch.mat(FORMAT.height(), FORMAT.width(), PictureFormat.MAT_TYPE);
            window.at(SHOWN).mat().copyTo(whole);
            patch.rgb().copyTo(scratch.keep(whole.submat(patch.box().rect())));
            return Bytes.floats(whole);
        }
    }

    /** What the set shows there, without an error: the best that borrowing along the background could do. */
    private static float[] fromTheSet() {
        float[] rgb = new float[3 * SET.length];
        for (int i = 0; i < SET.length; i++) {
            Arrays.fill(rgb, 3 * i, 3 * i + 3, SET[i]);
        }
        return rgb;
    }

    /** Over the wire where it hangs before the disc. */
    private static double psnr(float[] rgb, float[] truth) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < SET.length; i++) {
            if (wire(SHOWN, i) && runs(SHOWN, i)) {
                double d = rgb[3 * i] - truth[3 * i];
                sum += d * d;
                count++;
            }
        }
        return -10 * Math.log10(sum / count);
    }
}

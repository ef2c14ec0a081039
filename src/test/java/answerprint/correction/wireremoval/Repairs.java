package answerprint.correction.wireremoval;

import answerprint.correction.Assignment;
import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.Footage;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.repair.Bytes;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.photo.Photo;

/** Renders frames of an assignment as the product does and compares them with the truth. */
final class Repairs {
    private Repairs() {}

    /** A repaired frame, interleaved RGB, its alpha over the whole picture, its patch's sources, and the summary after it. */
    record Repaired(float[] rgb, float[] alpha, List<Short> sources, RenderSummary summary) {}

    static Repaired frame(Assignment assignment, Footage footage, int n) {
        return frames(assignment, footage, n).getFirst();
    }

    /** Frames of one render in this order. */
    static List<Repaired> frames(Assignment assignment, Footage footage, int... frames) {
        WireRemoval removal = new WireRemoval();
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, removal.reach(), footage.memory());
                Render render = removal.prepare(assignment, footage);
                Scratch scratch = new Scratch(footage.memory())) {
            List<Repaired> repaired = new ArrayList<>();
            for (int n : frames) {
                Patch patch = new Patch();
                render.frame(n, window, patch, scratch);
                repaired.add(read(patch, window.at(n), render, footage, scratch));
            }
            return repaired;
        }
    }

    private static Repaired read(Patch patch, Frame plate, Render render, Footage footage, Scratch scratch) {
        ChangedPixels changed = new ChangedPixels();
        changed.gather(patch);
        Frame result = scratch.frame(footage.format());
        new Compositing(footage.format()).composite(plate, changed, result);
        Mat alpha = scratch.mat(footage.format().height(), footage.format().width(), CvType.CV_32FC1);
        alpha.setTo(org.opencv.core.Scalar.all(0));
        patch.alpha().copyTo(scratch.keep(alpha.submat(patch.box().rect())));
        short[] indices = new short[patch.box().width() * patch.box().height()];
        patch.source().get(0, 0, indices);
        List<Short> sources = new ArrayList<>();
        for (short index : indices) {
            sources.add(index);
        }
        return new Repaired(Bytes.floats(result.mat()), Bytes.floats(alpha), sources, render.summary());
    }

    /** OpenCV's Telea fill of the same hole, at 8 bits as it wants it. */
    static float[] telea(float[] plate, float[] alpha, Footage footage) {
        int width = footage.format().width();
        int height = footage.format().height();
        try (Scratch scratch = new Scratch(footage.memory())) {
            byte[] codes = new byte[plate.length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = (byte) Math.round(Math.clamp(plate[i], 0f, 1f) * 255);
            }
            Mat picture = scratch.mat(height, width, CvType.CV_8UC3);
            picture.put(0, 0, codes);
            byte[] hole = new byte[alpha.length];
            for (int i = 0; i < hole.length; i++) {
                hole[i] = alpha[i] > 0 ? (byte) 255 : 0;
            }
            Mat out = scratch.mat(height, width, CvType.CV_8UC3);
            Photo.inpaint(picture, Bytes.mat(hole, width, height, scratch), out, 3, Photo.INPAINT_TELEA);
            byte[] filled = Bytes.of(out);
            float[] rgb = new float[filled.length];
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = (filled[i] & 255) / 255f;
            }
            return rgb;
        }
    }

    /** Peak signal-to-noise ratio in dB where the matte says that something may have changed. */
    static double psnr(float[] rgb, float[] truth, float[] alpha) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < alpha.length; i++) {
            if (alpha[i] > 0) {
                for (int c = 0; c < 3; c++) {
                    double d = rgb[3 * i + c] - truth[3 * i + c];
                    sum += d * d;
                }
                count += 3;
            }
        }
        return -10 * Math.log10(sum / count);
    }
}

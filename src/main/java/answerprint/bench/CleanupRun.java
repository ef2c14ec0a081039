package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.cleanup.Cleanup;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * The product's cleanup over a clip, asked for one class of defects.
 *
 * @param kind the class, as hints name it
 */
record CleanupRun(String kind, long seed, PictureMemory memory) {
    /** What becomes of one frame. */
    @FunctionalInterface
    interface Counting {
        /**
         * @param pieces per pixel the number of its piece of the matte, from 1; 0 outside
         * @param result interleaved RGB
         */
        void count(int n, int[] pieces, float[] result);
    }

    /** Every {@code step}th frame from {@code first} on, but for the clip's last two. */
    void render(WireClip dirty, int first, int step, Counting counting) {
        ClipFootage footage = ClipFootage.of(dirty, memory);
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        hints.putArray("classes").add(kind);
        Cleanup cleanup = new Cleanup();
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, cleanup.reach(), memory);
                Render render = cleanup.prepare(footage.assignment(Cleanup.KIND, hints, seed), footage)) {
            for (int n = first; n < dirty.count() - 2; n += step) {
                frame(n, window, render, counting);
            }
        }
    }

    private void frame(int n, FrameWindow window, Render render, Counting counting) {
        try (Scratch scratch = new Scratch(memory)) {
            Patch patch = new Patch();
            render.frame(n, window, patch, scratch);
            ChangedPixels changed = new ChangedPixels();
            changed.gather(patch);
            Frame result = scratch.frame(window.format());
            new Compositing(window.format()).composite(window.at(n), changed, result);
            float[] rgb =
                    new float[3 * result.format().width() * result.format().height()];
            result.mat().get(0, 0, rgb);
            counting.count(n, pieces(patch, window, scratch), rgb);
        }
    }

    private static int[] pieces(Patch patch, FrameWindow window, Scratch scratch) {
        int width = window.format().width();
        int height = window.format().height();
        Mat any = scratch.mat(height, width, CvType.CV_8UC1);
        any.setTo(Scalar.all(0));
        if (patch.form() != Patch.Form.NOTHING) {
            Mat inside = scratch.keep(any.submat(patch.box().rect()));
            Core.compare(patch.alpha(), Scalar.all(0.5), inside, Core.CMP_GT);
        }
        Mat labels = scratch.empty();
        Imgproc.connectedComponents(any, labels, 8, CvType.CV_32S);
        int[] pieces = new int[width * height];
        labels.get(0, 0, pieces);
        return pieces;
    }
}

package answerprint.bench;

import answerprint.picture.Scratch;
import answerprint.picture.algorithm.DenseFlow;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.opencv.photo.Photo;

/**
 * The peers that wire repair is measured against: OpenCV's Telea fill, and plain flow propagation (DIS flow to the neighbours 1, 3
 * and 6 frames away, means weighed by how well forward and backward flow agree, Telea where no neighbour sees the hole).
 */
final class PlainFlow {
    private static final int[] OFFSETS = {1, -1, 3, -3, 6, -6};
    private static final double SIGMA = 1.5;

    private final WireClip clip;
    private final int width;
    private final int height;
    private final DenseFlow flow = DenseFlow.medium();

    PlainFlow(WireClip clip) {
        this.clip = clip;
        width = clip.format().width();
        height = clip.format().height();
    }

    float[] telea(int frame, byte[] hole, Scratch scratch) {
        float[] plate = clip.plates()[frame];
        byte[] codes = new byte[plate.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) Math.round(plate[i] * 255);
        }
        Mat picture = scratch.mat(height, width, CvType.CV_8UC3);
        picture.put(0, 0, codes);
        Mat mask = scratch.mat(height, width, CvType.CV_8UC1);
        mask.put(0, 0, hole);
        Mat out = scratch.mat(height, width, CvType.CV_8UC3);
        Photo.inpaint(picture, mask, out, 3, Photo.INPAINT_TELEA);
        out.get(0, 0, codes);
        float[] filled = plate.clone();
        for (int i = 0; i < hole.length; i++) {
            if (hole[i] != 0) {
                for (int c = 3 * i; c < 3 * i + 3; c++) {
                    filled[c] = (codes[c] & 255) / 255f;
                }
            }
        }
        return filled;
    }

    float[] propagated(int frame, byte[][] holes, Scratch scratch) {
        float[] out = telea(frame, holes[frame], scratch);
        Mat here = grey(out, scratch);
        float[] sum = new float[out.length];
        float[] weight = new float[width * height];
        for (int offset : OFFSETS) {
            int source = frame + offset;
            if (source >= 0 && source < clip.count()) {
                Mat there = grey(telea(source, holes[source], scratch), scratch);
                gather(frame, source, here, there, holes, sum, weight, scratch);
            }
        }
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] > 0.05f) {
                for (int c = 0; c < 3; c++) {
                    out[3 * i + c] = sum[3 * i + c] / weight[i];
                }
            }
        }
        return out;
    }

    private Mat grey(float[] rgb, Scratch scratch) {
        Mat colour = scratch.mat(height, width, CvType.CV_32FC3);
        colour.put(0, 0, rgb);
        Mat grey = scratch.mat(height, width, CvType.CV_32FC1);
        Imgproc.cvtColor(colour, grey, Imgproc.COLOR_RGB2GRAY);
        Mat codes = scratch.mat(height, width, CvType.CV_8UC1);
        grey.convertTo(codes, CvType.CV_8U, 255);
        return codes;
    }

    private void gather(
            int frame, int source, Mat here, Mat there, byte[][] holes, float[] sum, float[] weight, Scratch scratch) {
        float[] away = flow(here, there, scratch);
        float[] back = flow(there, here, scratch);
        float[] plate = clip.plates()[source];
        for (int i = 0; i < weight.length; i++) {
            if (holes[frame][i] == 0) {
                continue;
            }
            float x = i % width + away[2 * i];
            float y = i / width + away[2 * i + 1];
            if (x < 0 || y < 0 || x > width - 1 || y > height - 1 || hidden(holes[source], x, y)) {
                continue;
            }
            double dx = away[2 * i] + sample(back, 2, 0, x, y);
            double dy = away[2 * i + 1] + sample(back, 2, 1, x, y);
            float trust = (float) Math.exp(-(dx * dx + dy * dy) / (2 * SIGMA * SIGMA));
            for (int c = 0; c < 3; c++) {
                sum[3 * i + c] += trust * sample(plate, 3, c, x, y);
            }
            weight[i] += trust;
        }
    }

    private float[] flow(Mat from, Mat to, Scratch scratch) {
        Mat field = flow.between(from, to, scratch);
        float[] values = new float[2 * width * height];
        field.get(0, 0, values);
        return values;
    }

    private boolean hidden(byte[] hole, float x, float y) {
        int cx = Math.round(x);
        int cy = Math.round(y);
        for (int py = Math.max(0, cy - 1); py <= Math.min(height - 1, cy + 1); py++) {
            for (int px = Math.max(0, cx - 1); px <= Math.min(width - 1, cx + 1); px++) {
                if (hole[py * width + px] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private float sample(float[] values, int channels, int c, float x, float y) {
        int x0 = (int) Math.clamp(x, 0f, width - 1f);
        int y0 = (int) Math.clamp(y, 0f, height - 1f);
        int x1 = Math.min(width - 1, x0 + 1);
        int y1 = Math.min(height - 1, y0 + 1);
        float fx = Math.clamp(x - x0, 0f, 1f);
        float fy = Math.clamp(y - y0, 0f, 1f);
        float top = values[(y0 * width + x0) * channels + c] * (1 - fx) + values[(y0 * width + x1) * channels + c] * fx;
        float low = values[(y1 * width + x0) * channels + c] * (1 - fx) + values[(y1 * width + x1) * channels + c] * fx;
        return top * (1 - fy) + low * fy;
    }
}

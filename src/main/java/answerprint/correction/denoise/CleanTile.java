package answerprint.correction.denoise;

import answerprint.correction.repair.Bytes;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** One part of one frame, made clean: small enough that memory stays the same however large the picture is. */
final class CleanTile {
    /** Pixels round a tile that take part in making it. */
    static final int MARGIN = 16;

    private static final int GREY_STEP = 2;
    private static final int COLOUR_STEP = 4;

    private final Region outer;
    private final EvenNoise even;
    private final PictureMemory memory;
    private final float[] plate;

    /** A neighbour: its picture, where the frame's pixels lie in it, and its index in the source table. */
    record Neighbour(Mat picture, NeighbourMotion.Field motion, int source) {}

    /**
     * @param picture the frame in the estimate space
     * @param outer the tile and its margin, within the picture, at least 8 pixels a side
     */
    CleanTile(Mat picture, Region outer, EvenNoise even, PictureMemory memory) {
        this.outer = outer;
        this.even = even;
        this.memory = memory;
        try (Scratch scratch = new Scratch(memory)) {
            Mat cut = scratch.mat(outer.height(), outer.width(), CvType.CV_32FC3);
            scratch.keep(picture.submat(outer.rect())).copyTo(cut);
            plate = Bytes.floats(cut);
        }
    }

    /** The tile's own pixels in the estimate space, interleaved. */
    float[] plate() {
        return plate;
    }

    AlignedMean mean(List<Neighbour> neighbours) {
        AlignedMean mean = new AlignedMean(planes(plate), outer.width(), outer.height(), memory);
        for (Neighbour one : neighbours) {
            boolean[] outside = new boolean[plate.length / 3];
            float[] laid = laidOver(one, outside);
            mean.add(planes(laid), outside, one.source());
        }
        return mean;
    }

    /** Clean pixels in the estimate space, interleaved. */
    float[] clean(AlignedMean mean) {
        float[] variance = mean.variance();
        float[][] planes = new float[3][];
        for (int c = 0; c < 3; c++) {
            int step = c == 0 ? GREY_STEP : COLOUR_STEP;
            planes[c] = new BlockShrinking(outer.width(), outer.height(), step).shrunk(mean.plane(c), variance);
        }
        float[] out = new float[plate.length];
        Bands.each(outer.height(), (from, to) -> {
            float[] pixel = new float[3];
            for (int i = from * outer.width(); i < to * outer.width(); i++) {
                even.pixel(planes[0][i], planes[1][i], planes[2][i], pixel);
                System.arraycopy(pixel, 0, out, 3 * i, 3);
            }
        });
        return out;
    }

    private float[][] planes(float[] rgb) {
        float[][] planes = new float[3][rgb.length / 3];
        Bands.each(outer.height(), (from, to) -> even.planes(rgb, planes, from * outer.width(), to * outer.width()));
        return planes;
    }

    private float[] laidOver(Neighbour one, boolean[] outside) {
        int width = outer.width();
        int lastX = one.picture().cols() - 1;
        int lastY = one.picture().rows() - 1;
        float[] mapX = new float[outside.length];
        float[] mapY = new float[outside.length];
        Bands.each(outer.height(), (from, to) -> {
            float[] offset = new float[2];
            for (int i = from * width; i < to * width; i++) {
                int x = outer.x() + i % width;
                int y = outer.y() + i / width;
                one.motion().at(x, y, offset);
                mapX[i] = x + offset[0];
                mapY[i] = y + offset[1];
                outside[i] = mapX[i] < 0 || mapY[i] < 0 || mapX[i] > lastX || mapY[i] > lastY;
            }
        });
        try (Scratch scratch = new Scratch(memory)) {
            Mat x = Bytes.mat(mapX, width, outer.height(), 1, scratch);
            Mat y = Bytes.mat(mapY, width, outer.height(), 1, scratch);
            Mat laid = scratch.mat(outer.height(), width, CvType.CV_32FC3);
            Imgproc.remap(one.picture(), laid, x, y, Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE);
            return Bytes.floats(laid);
        }
    }
}

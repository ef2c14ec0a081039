package answerprint.correction.repair;

import answerprint.correction.Footage;
import answerprint.correction.SourceTable;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Builds the clean plate of a take's set-up: frames spread over the take and over other takes of the set-up are laid over one frame
 * by the background's plane, the median on the proxy says what the set looks like, and each pixel comes from the one frame that is
 * nearest to it (engine.md 4.2, clean plate export). Work and memory do not grow with the length of the takes.
 */
public final class PlateBuilding {
    private static final int OWN = 15;
    private static final int OTHERS = 2;
    private static final int OF_EACH = 6;
    /** Frames that differ by less than this show the same thing, share of full scale. */
    private static final double SAME = 0.04;

    /** Smoothing of the choice between frames, proxy pixels. */
    private static final double CALM = 4;

    private final Footage footage;
    private final PictureMemory memory;
    private final PictureFormat format;
    private final SourceTable sources = new SourceTable();
    private final List<Layer> layers = new ArrayList<>();

    /** A frame laid over the wanted one, on the proxy: interleaved colours, and where it shows anything. */
    private record Layer(FrameReel reel, int frame, PlaneMap plane, int index, float[] rgb, boolean[] valid) {}

    private PlateBuilding(Footage footage) {
        this.footage = footage;
        memory = footage.memory();
        format = footage.format();
    }

    /**
     * @param frame ABS, where the camera is to stand
     * @throws IllegalArgumentException when the take has no such frame
     */
    public static CleanPlate of(Footage footage, int frame) {
        if (frame < 0 || frame >= footage.count()) {
            throw new IllegalArgumentException("There is no frame " + frame + " in this take");
        }
        return new PlateBuilding(footage).plate(frame);
    }

    @SuppressWarnings("MustBeClosedChecker") // sources are closed with their reels
    private CleanPlate plate(int frame) {
        List<FrameReel> others = new ArrayList<>();
        try (FrameReel reel = new FrameReel(footage.open(), (n, out) -> {}, LensLight.EVEN, memory)) {
            Lender own = new Lender(footage.take(), reel);
            Look wanted = own.look(frame);
            lay(own, frame, own, reel, spread(footage.count(), OWN));
            for (UUID take : footage.sameSetup().stream().limit(OTHERS).toList()) {
                FrameReel other = new FrameReel(footage.openOther(take), (n, out) -> {}, LensLight.EVEN, memory);
                others.add(other);
                if (other.format().equals(format)) {
                    lay(own, frame, new Lender(take, other), other, spread(other.last() + 1, OF_EACH));
                }
            }
            int[] best = new int[wanted.width() * wanted.height()];
            float[] agreeing = new float[best.length];
            choose(wanted, best, agreeing);
            return pixels(frame, wanted, best, agreeing);
        } finally {
            others.forEach(FrameReel::close);
        }
    }

    private static int[] spread(int count, int most) {
        int some = Math.min(count, most);
        int[] frames = new int[some];
        for (int k = 0; k < some; k++) {
            frames[k] = (int) ((k + 0.5) * count / some);
        }
        return frames;
    }

    private void lay(Lender own, int frame, Lender lender, FrameReel reel, int[] frames) {
        PlaneFinding planes = new PlaneFinding(memory);
        Look wanted = own.look(frame);
        Region all = new Region(0, 0, wanted.width(), wanted.height());
        for (int n : frames) {
            Optional<PlaneMap> plane = own == lender && n == frame
                    ? Optional.of(PlaneMap.SAME)
                    : planes.between(own, frame, lender, n, all);
            plane.ifPresent(map -> layers.add(layer(lender, reel, n, map, wanted)));
        }
    }

    private Layer layer(Lender lender, FrameReel reel, int n, PlaneMap plane, Look wanted) {
        Look look = lender.look(n);
        int width = wanted.width();
        float[] rgb = new float[3 * width * wanted.height()];
        boolean[] valid = new boolean[width * wanted.height()];
        for (int i = 0; i < valid.length; i++) {
            int x = (int) Math.round(plane.x(i % width, (double) (i / width)));
            int y = (int) Math.round(plane.y(i % width, (double) (i / width)));
            if (x >= 0 && y >= 0 && x < look.width() && y < look.height()) {
                valid[i] = true;
                for (int c = 0; c < 3; c++) {
                    rgb[3 * i + c] = look.value(y * look.width() + x, c);
                }
            }
        }
        return new Layer(reel, n, plane, sources.index(lender.take(), n), rgb, valid);
    }

    /** Per proxy pixel the layer nearest to the median, and how many agree with that. */
    private void choose(Look wanted, int[] best, float[] agreeing) {
        int n = best.length;
        float[][] far = new float[layers.size()][n];
        float[] values = new float[layers.size()];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < 3; c++) {
                int count = 0;
                for (Layer layer : layers) {
                    if (layer.valid[i]) {
                        values[count++] = layer.rgb[3 * i + c];
                    }
                }
                Arrays.sort(values, 0, count);
                float median = count == 0 ? 0 : values[(count - 1) / 2];
                for (int k = 0; k < far.length; k++) {
                    float off = layers.get(k).valid[i] ? Math.abs(layers.get(k).rgb[3 * i + c] - median) : 1;
                    far[k][i] = Math.max(far[k][i], off);
                }
            }
            for (float[] off : far) {
                agreeing[i] += off[i] < SAME ? 1f / far.length : 0;
            }
        }
        float[] scratch = new float[n];
        float[] least = new float[n];
        Arrays.fill(least, Float.MAX_VALUE);
        for (int k = 0; k < far.length; k++) {
            float[] calm = far[k].clone();
            Blur.smooth(calm, scratch, wanted.width(), wanted.height(), CALM);
            for (int i = 0; i < n; i++) {
                float cost = calm[i] + far[k][i];
                if (cost < least[i]) {
                    least[i] = cost;
                    best[i] = k;
                }
            }
        }
    }

    private CleanPlate pixels(int frame, Look wanted, int[] best, float[] agreeing) {
        int pixels = format.width() * format.height();
        float[] rgb = new float[3 * pixels];
        float[] coverage = new float[pixels];
        int[] source = new int[pixels];
        double scale = wanted.proxy().scale();
        float two = 1.5f / layers.size();
        // Backwards, so that the frames that the reels still hold come before those that they would have to read again.
        for (int k = layers.size() - 1; k >= 0; k--) {
            Layer layer = layers.get(k);
            try (Scratch scratch = new Scratch(memory)) {
                float[] values = Bytes.floats(warped(layer, scale, scratch));
                for (int i = 0; i < pixels; i++) {
                    int px = Math.min(wanted.width() - 1, (int) ((i % format.width() + 0.5) * scale));
                    int py = Math.min(wanted.height() - 1, (int) ((i / format.width() + 0.5) * scale));
                    int at = py * wanted.width() + px;
                    if (best[at] != k || !layer.valid[at]) {
                        continue;
                    }
                    System.arraycopy(values, 3 * i, rgb, 3 * i, 3);
                    coverage[i] = agreeing[at];
                    source[i] = agreeing[at] < two ? SourceTable.UNTOUCHED : layer.index;
                }
            }
        }
        return new CleanPlate(format, frame, rgb, coverage, source, sources);
    }

    /** The layer's frame at full resolution, in place. */
    private static Mat warped(Layer layer, double scale, Scratch scratch) {
        PictureFormat format = layer.reel.format();
        Mat whole = layer.reel.frame(layer.frame).mat();
        if (layer.plane.equals(PlaneMap.SAME)) {
            return whole;
        }
        PlaneMap down = new PlaneMap(scale, 0, 0.5 * scale - 0.5, 0, scale, 0.5 * scale - 0.5, 0, 0, 1);
        Mat map = scratch.mat(3, 3, CvType.CV_64FC1);
        map.put(0, 0, down.inverse().after(layer.plane).after(down).values());
        Mat out = scratch.mat(format.height(), format.width(), CvType.CV_32FC3);
        Imgproc.warpPerspective(
                whole,
                out,
                map,
                new Size(format.width(), format.height()),
                Imgproc.INTER_LANCZOS4 | Imgproc.WARP_INVERSE_MAP,
                Core.BORDER_REPLICATE);
        return out;
    }
}

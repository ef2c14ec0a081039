package answerprint.correction.cleanup;

import answerprint.correction.Patch;
import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.EstimateSpace;
import answerprint.correction.repair.Scores;
import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Fills small places from the frame that shows them best: of up to four neighbours, brought into place below a pixel, the one
 * that fits its ring and agrees with the others. One frame gives all pixels of a place, so that its grain stays whole.
 */
final class SpotRepair {
    /** Frames that may lend, nearest first. */
    static final int[] OFFSETS = {-1, 1, -2, 2};

    private static final int AROUND = 7;
    private static final double SOFT = 1.5;
    private static final double MOST_OFFSET = 0.06;

    private final Sight sight;
    private final EstimateSpace space;
    private final double grow;
    private final IntUnaryOperator sources;
    private final Scores scores;
    private final Map<Integer, Neighbour> neighbours = new HashMap<>();

    /**
     * @param grow pixels by which a matte is wider than what was found
     * @param sources the source index of a frame, ABS
     * @param spots all places of the frame: motion is taken from around them
     */
    SpotRepair(
            Sight sight, EstimateSpace space, double grow, IntUnaryOperator sources, Scores scores, List<Spot> spots) {
        this.sight = sight;
        this.space = space;
        this.grow = grow;
        this.sources = sources;
        this.scores = scores;
        Mat mask = mask(spots);
        for (int offset : OFFSETS) {
            if (sight.has(offset)) {
                neighbours.put(offset, sight.completed(offset, mask));
            }
        }
    }

    private Mat mask(List<Spot> spots) {
        Mat mask = sight.scratch().mat(sight.whole().height(), sight.whole().width(), CvType.CV_8UC1);
        mask.setTo(org.opencv.core.Scalar.all(0));
        for (Spot spot : spots) {
            Imgproc.rectangle(
                    mask,
                    spot.box().grow(5).clip(sight.whole()).rect(),
                    org.opencv.core.Scalar.all(255),
                    Imgproc.FILLED);
        }
        return mask;
    }

    /** How far a place's new pixels reach. */
    Region reach(Spot spot) {
        return spot.box().grow((int) Math.ceil(grow + SOFT)).clip(sight.whole());
    }

    /** Writes one place into the patch, whose box holds its reach; nothing when no neighbour shows it. */
    boolean write(Spot spot, Patch out) {
        Region around = spot.box().grow(AROUND + (int) grow).clip(sight.whole());
        float[] distance = distance(spot, around);
        float[] now = crop(sight.picture(0), around);
        Optional<Fill> fill = best(candidates(around, distance, now), distance);
        fill.ifPresent(best -> lay(best, around, distance, out));
        return fill.isPresent();
    }

    /** How far each pixel lies from the place; 0 inside. */
    private float[] distance(Spot spot, Region around) {
        byte[] outside = new byte[(int) around.area()];
        for (int i = 0; i < outside.length; i++) {
            int x = around.x() + i % around.width() - spot.box().x();
            int y = around.y() + i / around.width() - spot.box().y();
            boolean in = x >= 0
                    && y >= 0
                    && x < spot.box().width()
                    && y < spot.box().height()
                    && spot.inside()[y * spot.box().width() + x];
            outside[i] = in ? 0 : (byte) 255;
        }
        Mat mask = Bytes.mat(outside, around.width(), around.height(), sight.scratch());
        Mat far = sight.scratch().mat(around.height(), around.width(), CvType.CV_32FC1);
        Imgproc.distanceTransform(mask, far, Imgproc.DIST_L2, Imgproc.DIST_MASK_5);
        return Bytes.floats(far);
    }

    private float[] crop(Mat picture, Region box) {
        float[] values = new float[3 * (int) box.area()];
        sight.scratch().keep(picture.submat(box.rect())).get(0, 0, values);
        return values;
    }

    private float alpha(float distance) {
        return (float) Math.clamp(1 - (distance - grow) / SOFT, 0, 1);
    }

    /** Pixels beside the place that are known: where a candidate is held against the plate. */
    private boolean ring(float distance) {
        return distance >= grow + SOFT && distance <= grow + SOFT + 4;
    }

    private List<Fill> candidates(Region around, float[] distance, float[] now) {
        List<Fill> candidates = new ArrayList<>();
        for (int offset : OFFSETS) {
            Neighbour neighbour = neighbours.get(offset);
            if (neighbour != null) {
                Mat carried = neighbour.carried(sight.picture(offset), around, Imgproc.INTER_LANCZOS4, sight.scratch());
                candidate(neighbour, Bytes.floats(carried), distance, now).ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    /** A neighbour with its level brought to the ring's; none when it does not show all of the place. */
    private Optional<Fill> candidate(Neighbour neighbour, float[] rgb, float[] distance, float[] now) {
        double[] off = new double[3];
        int count = 0;
        for (int i = 0; i < distance.length; i++) {
            boolean unseen = rgb[3 * i] < Neighbour.NOWHERE / 2;
            if (unseen && alpha(distance[i]) > 0) {
                return Optional.empty();
            }
            if (ring(distance[i]) && !unseen) {
                count++;
                for (int c = 0; c < 3; c++) {
                    off[c] += now[3 * i + c] - rgb[3 * i + c];
                }
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        double squares = 0;
        for (int c = 0; c < 3; c++) {
            off[c] = Math.clamp(off[c] / count, -MOST_OFFSET, MOST_OFFSET);
        }
        for (int i = 0; i < distance.length; i++) {
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                rgb[c] += (float) off[c % 3];
                squares +=
                        ring(distance[i]) && rgb[c] > Neighbour.NOWHERE / 2 ? (now[c] - rgb[c]) * (now[c] - rgb[c]) : 0;
            }
        }
        scores.error("nearest frames", squares, 3L * count);
        double error = Math.sqrt(squares / (3 * count));
        return Optional.of(new Fill(rgb, sources.applyAsInt(neighbour.frame()), error, "nearest frames"));
    }

    /** The candidate with the least error on its ring and the least distance to the middle of all. */
    private Optional<Fill> best(List<Fill> candidates, float[] distance) {
        double least = Double.MAX_VALUE;
        Fill best = null;
        for (Fill fill : candidates) {
            double apart = apart(fill, candidates, distance);
            double doubt = fill.error() * fill.error() + apart;
            if (doubt < least) {
                least = doubt;
                best = new Fill(fill.rgb(), fill.source(), Math.sqrt(doubt), fill.method());
            }
        }
        if (best != null) {
            scores.error("best frame of all", best.error() * best.error(), 1);
        }
        return Optional.ofNullable(best);
    }

    /** Mean squared distance to the median of all candidates under the matte. */
    private double apart(Fill fill, List<Fill> all, float[] distance) {
        double sum = 0;
        int count = 0;
        float[] values = new float[all.size()];
        for (int i = 0; i < distance.length; i++) {
            if (alpha(distance[i]) <= 0) {
                continue;
            }
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                for (int k = 0; k < values.length; k++) {
                    values[k] = all.get(k).rgb()[c];
                }
                Arrays.sort(values);
                float middle = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
                sum += (fill.rgb()[c] - middle) * (fill.rgb()[c] - middle);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private void lay(Fill fill, Region around, float[] distance, Patch out) {
        float confidence = Scores.confidence(fill.error());
        float[] rgb = new float[3];
        float[] known = new float[1];
        for (int i = 0; i < distance.length; i++) {
            float alpha = alpha(distance[i]);
            int x = around.x() + i % around.width() - out.box().x();
            int y = around.y() + i / around.width() - out.box().y();
            if (alpha <= 0
                    || x < 0
                    || y < 0
                    || x >= out.box().width()
                    || y >= out.box().height()) {
                continue;
            }
            out.alpha().get(y, x, known);
            if (alpha <= known[0]) {
                continue;
            }
            for (int c = 0; c < 3; c++) {
                rgb[c] = space.plate(fill.rgb()[3 * i + c]);
            }
            out.rgb().put(y, x, rgb);
            out.alpha().put(y, x, new float[] {alpha});
            out.confidence().put(y, x, new float[] {confidence});
            out.source().put(y, x, new short[] {(short) fill.source()});
            scores.pixel(fill.error(), true);
        }
    }
}

package answerprint.correction.repair;

import answerprint.learning.CandidateStack;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * The production's net as one more candidate. It fills hole and hold-out band alike, so the band tells what it is worth here, and
 * {@link Fusion} gives it as much say as it has earned: none where the plain methods are better.
 */
final class LearnedFill {
    private final Fuser net;
    private final PictureMemory memory;

    LearnedFill(Fuser net, PictureMemory memory) {
        this.net = net;
        this.memory = memory;
    }

    /** The net's fill, planar, or nothing when no neighbour shows anything. */
    float[][] fill(Tile tile, float[][][] bent, Fusion fusion) {
        try (Scratch scratch = new Scratch(memory)) {
            List<Mat> candidates = new ArrayList<>();
            List<Mat> confidences = new ArrayList<>();
            for (int k = 0; k < bent.length && candidates.size() < CandidateStack.MOST; k++) {
                Tile.Candidate candidate = tile.candidates.get(k);
                if (candidate.neighbour()) {
                    candidates.add(interleaved(tile, bent[k], scratch));
                    confidences.add(Bytes.mat(confidence(candidate), tile.width, tile.height, 1, scratch));
                }
            }
            if (candidates.isEmpty()) {
                return new float[0][];
            }
            float[] hole = new float[tile.pixels()];
            Mat baseline = interleaved(tile, baseline(tile, fusion, hole), scratch);
            Mat out = scratch.mat(tile.height, tile.width, CvType.CV_32FC3);
            net.fuse(
                    new CandidateStack(
                            candidates, confidences, baseline, Bytes.mat(hole, tile.width, tile.height, 1, scratch)),
                    out);
            return planar(Bytes.floats(out), tile.pixels());
        }
    }

    private static float[][] baseline(Tile tile, Fusion fusion, float[] hole) {
        float[][] rgb = {tile.target[0].clone(), tile.target[1].clone(), tile.target[2].clone()};
        var blend = new Fusion.Blend();
        for (int i = 0; i < hole.length; i++) {
            if ((tile.hole[i] || tile.band[i]) && fusion.blend(i, blend)) {
                hole[i] = 1;
                for (int c = 0; c < 3; c++) {
                    rgb[c][i] = blend.rgb[c];
                }
            }
        }
        return rgb;
    }

    private static float[] confidence(Tile.Candidate candidate) {
        float[] confidence = candidate.valid().clone();
        for (int i = 0; i < confidence.length; i++) {
            float doubt = candidate.doubt()[i];
            confidence[i] *= Math.max(0.05f, 1 / (1 + doubt * doubt));
        }
        return confidence;
    }

    private static Mat interleaved(Tile tile, float[][] planes, Scratch scratch) {
        float[] rgb = new float[3 * tile.pixels()];
        for (int i = 0; i < tile.pixels(); i++) {
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = planes[c][i];
            }
        }
        return Bytes.mat(rgb, tile.width, tile.height, 3, scratch);
    }

    private static float[][] planar(float[] rgb, int count) {
        float[][] planes = new float[3][count];
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < 3; c++) {
                planes[c][i] = rgb[3 * i + c];
            }
        }
        return planes;
    }

    /** Makes the net's fill a candidate of the tile. */
    static void add(Tile tile) {
        float[] everywhere = new float[tile.pixels()];
        Arrays.fill(everywhere, 1);
        tile.candidates.add(new Tile.Candidate(
                Tile.Candidate.LEARNED, new float[3][tile.pixels()], everywhere, new float[tile.pixels()]));
    }
}

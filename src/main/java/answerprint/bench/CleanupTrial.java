package answerprint.bench;

import answerprint.bench.DirtyClip.Speck;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.photo.Photo;

/** One clip made dirty, cleaned by the product and its peers, and counted. */
final class CleanupTrial {
    private static final double COLOURLESS = 0.012;

    private final WireClip clip;
    private final PictureMemory memory;
    private final CleanupScore score;
    private final int width;
    private final int height;

    CleanupTrial(WireClip clip, String item, PictureMemory memory) {
        this.clip = clip;
        this.memory = memory;
        width = clip.format().width();
        height = clip.format().height();
        score = new CleanupScore(item, HeldOut.is(item), colour(clip.truth()[0]) < COLOURLESS);
    }

    private static double colour(float[] rgb) {
        double sum = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            sum += Math.abs(rgb[i] - rgb[i + 1]) + Math.abs(rgb[i + 2] - rgb[i + 1]);
        }
        return sum / rgb.length;
    }

    CleanupScore score(long seed, int specks, int stuck, int first, int step) {
        DirtyClip dusty = DirtyClip.dusty(clip, seed, specks);
        long start = System.nanoTime();
        CleanupRun dust = new CleanupRun("dust", seed, memory);
        dust.render(dusty.clip(), first, step, (n, pieces, result) -> {
            score.frames++;
            claims(dusty.dust().get(n), pieces);
            errors(n, dusty, result, pieces);
        });
        score.nanos = System.nanoTime() - start;
        dust.render(clip, first, step, (n, pieces, result) -> score.cleanClaims += most(pieces));
        DirtyClip dead = DirtyClip.stuck(clip, seed + 1, stuck);
        new CleanupRun("dead-pixels", seed, memory).render(dead.clip(), first, clip.count(), (n, pieces, result) -> {
            for (int i = 0; i < pieces.length; i++) {
                score.deadFalse += pieces[i] > 0 && !dead.dead().contains(i) ? 1 : 0;
                score.deadFound += pieces[i] > 0 && dead.dead().contains(i) ? 1 : 0;
            }
            score.dead += dead.dead().size();
        });
        return score;
    }

    private static int most(int[] pieces) {
        int most = 0;
        for (int piece : pieces) {
            most = Math.max(most, piece);
        }
        return most;
    }

    private void claims(List<Speck> specks, int[] pieces) {
        Set<Integer> met = new HashSet<>();
        for (Speck speck : specks) {
            int covered = 0;
            for (int at : speck.pixels()) {
                covered += pieces[at] > 0 ? 1 : 0;
            }
            for (int at : speck.touched()) {
                met.add(pieces[at]);
            }
            score.specks++;
            score.found += 2 * covered >= speck.pixels().length ? 1 : 0;
        }
        met.remove(0);
        score.claims += most(pieces);
        score.trueClaims += met.size();
    }

    private void errors(int n, DirtyClip dirty, float[] result, int[] pieces) {
        float[] plate = dirty.clip().plates()[n];
        float[] truth = clip.truth()[n];
        byte[] mask = new byte[width * height];
        for (Speck speck : dirty.dust().get(n)) {
            for (int at : speck.touched()) {
                mask[at] = (byte) 255;
            }
        }
        float[] telea = telea(plate, mask);
        for (int i = 0; i < mask.length; i++) {
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                if (mask[i] != 0) {
                    score.before += square(plate[c] - truth[c]);
                    score.after += square(Math.clamp(result[c], 0f, 1f) - truth[c]);
                    score.telea += square(telea[c] - truth[c]);
                    score.median += square(middle(dirty, n, c) - truth[c]);
                } else if (pieces[i] == 0 && !near(pieces, i)) {
                    score.outside += Float.floatToIntBits(plate[c]) == Float.floatToIntBits(result[c]) ? 0 : 1;
                }
            }
        }
    }

    /** Pieces are told from half the matte on; its soft edge reaches two pixels farther. */
    private boolean near(int[] pieces, int i) {
        int x = i % width;
        int y = i / width;
        for (int py = Math.max(0, y - 3); py <= Math.min(height - 1, y + 3); py++) {
            for (int px = Math.max(0, x - 3); px <= Math.min(width - 1, x + 3); px++) {
                if (pieces[py * width + px] > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static float middle(DirtyClip dirty, int n, int c) {
        float a = dirty.clip().plates()[n - 1][c];
        float b = dirty.clip().plates()[n][c];
        float d = dirty.clip().plates()[n + 1][c];
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), d));
    }

    private float[] telea(float[] plate, byte[] mask) {
        try (Scratch scratch = new Scratch(memory)) {
            Mat rgb = scratch.mat(height, width, CvType.CV_32FC3);
            rgb.put(0, 0, plate);
            Mat codes = scratch.mat(height, width, CvType.CV_8UC3);
            rgb.convertTo(codes, CvType.CV_8U, 255);
            Mat hole = scratch.mat(height, width, CvType.CV_8UC1);
            hole.put(0, 0, mask);
            Mat filled = scratch.mat(height, width, CvType.CV_8UC3);
            Photo.inpaint(codes, hole, filled, 3, Photo.INPAINT_TELEA);
            filled.convertTo(rgb, CvType.CV_32F, 1 / 255.0);
            float[] out = new float[plate.length];
            rgb.get(0, 0, out);
            return out;
        }
    }

    private static double square(double v) {
        return v * v;
    }
}

package answerprint.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A clip with seeded dirt: on every frame dust and sparkles of 1 to 400 pixels, dark or bright, ragged, with soft edges, each on
 * that frame only; or pixels stuck dark, bright or in one channel on all of them. Only what a person would see counts: places
 * are drawn anew until the dirt differs from what lies there.
 *
 * @param dust per frame
 * @param dead y · width + x of pixels that are stuck, and differ on at least half the frames
 */
record DirtyClip(WireClip clip, List<List<Speck>> dust, List<Integer> dead) {
    private static final double VISIBLE = 0.08;
    private static final int TRIES = 40;
    private static final double LARGEST = 400;

    /**
     * One piece of dust.
     *
     * @param pixels that it covers by more than half, y · width + x
     * @param touched that it changes at all
     */
    record Speck(int[] pixels, int[] touched) {}

    private record Blot(int x, int y, int side, float[] alpha, float value) {}

    /** @param most specks a frame */
    static DirtyClip dusty(WireClip clip, long seed, int most) {
        Random random = new Random(seed);
        float[][] plates = new float[clip.count()][];
        List<List<Speck>> dust = new ArrayList<>();
        for (int n = 0; n < plates.length; n++) {
            plates[n] = clip.truth()[n].clone();
            List<Speck> specks = new ArrayList<>();
            boolean[] taken = new boolean[plates[n].length / 3];
            int count = 1 + random.nextInt(most);
            for (int i = 0; i < count; i++) {
                for (int attempt = 0; attempt < TRIES; attempt++) {
                    Blot blot =
                            blot(random, clip.format().width(), clip.format().height());
                    if (free(blot, taken, clip)
                            && visible(blot, clip.truth()[n], clip.format().width())) {
                        specks.add(laid(blot, plates[n], taken, clip));
                        break;
                    }
                }
            }
            dust.add(specks);
        }
        return new DirtyClip(clip.withPlates(plates, "dust"), dust, List.of());
    }

    private static Blot blot(Random random, int width, int height) {
        double area = Math.exp(random.nextDouble() * Math.log(LARGEST));
        double radius = Math.sqrt(area / Math.PI);
        double soft = area < 4 ? 0.35 : 0.5 + random.nextDouble();
        double stretch = 1 + 0.6 * random.nextDouble();
        double turn = Math.PI * random.nextDouble();
        double ragged = area < 12 ? 0 : 0.3 * random.nextDouble();
        double phase = 6 * random.nextDouble();
        int lobes = 2 + random.nextInt(4);
        double opacity = 0.6 + 0.4 * random.nextDouble();
        int half = (int) Math.ceil(radius * 1.7 + soft + 1);
        int side = 2 * half + 1;
        float[] alpha = new float[side * side];
        for (int i = 0; i < alpha.length; i++) {
            double dx = i % side - half;
            double dy = i / side - half;
            double u = (dx * Math.cos(turn) + dy * Math.sin(turn)) / Math.sqrt(stretch);
            double v = (-dx * Math.sin(turn) + dy * Math.cos(turn)) * Math.sqrt(stretch);
            double edge = radius * (1 + ragged * Math.sin(lobes * Math.atan2(v, u) + phase));
            alpha[i] = (float) (opacity * Math.clamp(0.5 + (edge - Math.hypot(u, v)) / (2 * soft), 0, 1));
        }
        float value =
                (float) (random.nextBoolean() ? 0.02 + 0.13 * random.nextDouble() : 0.85 + 0.15 * random.nextDouble());
        return new Blot(
                half + random.nextInt(width - side + 1), half + random.nextInt(height - side + 1), side, alpha, value);
    }

    private static int place(Blot blot, int i, int width) {
        int half = blot.side() / 2;
        return (blot.y() - half + i / blot.side()) * width + blot.x() - half + i % blot.side();
    }

    private static boolean free(Blot blot, boolean[] taken, WireClip clip) {
        for (int i = 0; i < blot.alpha().length; i++) {
            if (taken[place(blot, i, clip.format().width())]) {
                return false;
            }
        }
        return true;
    }

    private static boolean visible(Blot blot, float[] truth, int width) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < blot.alpha().length; i++) {
            float alpha = blot.alpha()[i];
            if (alpha >= 0.3) {
                int at = 3 * place(blot, i, width);
                double luma = 0.299 * truth[at] + 0.587 * truth[at + 1] + 0.114 * truth[at + 2];
                sum += alpha * (blot.value() - luma);
                weight++;
            }
        }
        return weight > 0 && Math.abs(sum / weight) >= VISIBLE;
    }

    private static Speck laid(Blot blot, float[] plate, boolean[] taken, WireClip clip) {
        List<Integer> pixels = new ArrayList<>();
        List<Integer> touched = new ArrayList<>();
        float most = 0;
        for (float alpha : blot.alpha()) {
            most = Math.max(most, alpha);
        }
        for (int i = 0; i < blot.alpha().length; i++) {
            int at = place(blot, i, clip.format().width());
            taken[at] = true;
            float alpha = blot.alpha()[i];
            if (alpha <= 0) {
                continue;
            }
            for (int c = 3 * at; c < 3 * at + 3; c++) {
                float mixed = plate[c] * (1 - alpha) + blot.value() * alpha;
                plate[c] = Math.round(mixed * clip.levels()) / (float) clip.levels();
            }
            touched.add(at);
            if (alpha > 0.5 * most) {
                pixels.add(at);
            }
        }
        return new Speck(
                pixels.stream().mapToInt(Integer::intValue).toArray(),
                touched.stream().mapToInt(Integer::intValue).toArray());
    }

    /** @param count stuck pixels */
    static DirtyClip stuck(WireClip clip, long seed, int count) {
        Random random = new Random(seed);
        float[][] plates = new float[clip.count()][];
        for (int n = 0; n < plates.length; n++) {
            plates[n] = clip.truth()[n].clone();
        }
        List<Integer> dead = new ArrayList<>();
        int width = clip.format().width();
        int height = clip.format().height();
        for (int i = 0; i < TRIES * count && dead.size() < count; i++) {
            int at = (2 + random.nextInt(height - 4)) * width + 2 + random.nextInt(width - 4);
            int channel = random.nextInt(5);
            float value =
                    (float) (random.nextBoolean() ? 0.1 * random.nextDouble() : 0.75 + 0.25 * random.nextDouble());
            if (!dead.contains(at) && shows(clip, at, channel, value)) {
                dead.add(at);
                for (float[] plate : plates) {
                    for (int c = 0; c < 3; c++) {
                        plate[3 * at + c] = channel >= 3 || channel == c ? value : plate[3 * at + c];
                    }
                }
            }
        }
        return new DirtyClip(clip.withPlates(plates, "dead pixels"), List.of(), dead);
    }

    /** Whether a stuck pixel differs from what was filmed there on at least half the frames. */
    private static boolean shows(WireClip clip, int at, int channel, float value) {
        int seen = 0;
        for (float[] truth : clip.truth()) {
            int c = 3 * at + (channel >= 3 ? 1 : channel);
            seen += Math.abs(truth[c] - value) >= VISIBLE ? 1 : 0;
        }
        return 2 * seen >= clip.count();
    }
}

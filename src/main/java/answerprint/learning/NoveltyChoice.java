package answerprint.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Farthest-point choice (Gonzalez 1985): always the frame that is least like all chosen so far, until nothing is new any more
 * or enough are chosen. Where it starts follows from the seed and the frames themselves, never from the order in which they
 * are listed; so do ties. It takes one pass over the glimpses for each frame that is chosen.
 */
final class NoveltyChoice {
    private final List<Glimpse> seen;
    private final Sampling sampling;
    private final double[] novelty;
    private final Map<Integer, Integer> perTake = new HashMap<>();
    private final List<Glimpse> chosen = new ArrayList<>();

    private NoveltyChoice(List<Glimpse> seen, Sampling sampling, long seed) {
        this.sampling = sampling;
        this.seen = seen.stream()
                .sorted(Comparator.comparingLong((Glimpse it) -> lot(it, seed)).thenComparing(Glimpse::key))
                .toList();
        novelty = new double[seen.size()];
        Arrays.fill(novelty, Double.MAX_VALUE);
    }

    /** The chosen, the most telling first. */
    static List<Glimpse> of(List<Glimpse> seen, Sampling sampling, long seed) {
        return new NoveltyChoice(seen, sampling, seed).choose();
    }

    private static long lot(Glimpse glimpse, long seed) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + glimpse.key().hashCode()).nextLong();
    }

    private List<Glimpse> choose() {
        int next = farthest();
        while (next >= 0 && chosen.size() < sampling.most()) {
            if (chosen.size() >= sampling.fewest() && novelty[next] < sampling.novelty()) {
                break;
            }
            take(next);
            next = farthest();
        }
        return List.copyOf(chosen);
    }

    private void take(int which) {
        Glimpse one = seen.get(which);
        chosen.add(one);
        perTake.merge(one.take(), 1, Integer::sum);
        for (int i = 0; i < novelty.length; i++) {
            novelty[i] = i == which ? -1 : Math.min(novelty[i], one.unlike(seen.get(i)));
        }
    }

    private int farthest() {
        int best = -1;
        for (int i = 0; i < novelty.length; i++) {
            boolean open = novelty[i] >= 0 && perTake.getOrDefault(seen.get(i).take(), 0) < sampling.mostPerTake();
            if (open && (best < 0 || novelty[i] > novelty[best])) {
                best = i;
            }
        }
        return best;
    }
}

package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NoveltyChoiceTest {
    private static final Sampling NEW_ONLY = new Sampling(40, 12, 1, 0.25);

    @Test
    void twinsAreChosenOnce() {
        List<Glimpse> seen = take(0, 0.2f, 0.2f, 0.9f, 0.21f, 0.5f);

        assertThat(NoveltyChoice.of(seen, NEW_ONLY, 1)).hasSize(3);
    }

    @Test
    void aSecondTakeOfTheSameSetUpAddsNothing() {
        List<Glimpse> one = take(0, 0.2f, 0.5f, 0.9f);
        List<Glimpse> both = new ArrayList<>(one);
        both.addAll(take(1, 0.2f, 0.5f, 0.9f));

        assertThat(NoveltyChoice.of(both, NEW_ONLY, 1)).hasSameSizeAs(NoveltyChoice.of(one, NEW_ONLY, 1));
    }

    @Test
    void theSameFramesAreChosenInWhateverOrderTheyAreListed() {
        List<Glimpse> seen = new ArrayList<>(take(0, 0.1f, 0.3f, 0.35f));
        seen.addAll(take(1, 0.8f, 0.5f, 0.55f, 0.3f));
        List<String> before = keys(NoveltyChoice.of(seen, NEW_ONLY, 5));

        Collections.shuffle(seen, new Random(3));

        assertThat(keys(NoveltyChoice.of(seen, NEW_ONLY, 5))).isEqualTo(before);
    }

    @Test
    void littleMaterialIsUsedEvenWhereItIsNothingNew() {
        List<Glimpse> seen = take(0, 0.5f, 0.5f, 0.5f, 0.5f);

        assertThat(NoveltyChoice.of(seen, new Sampling(40, 12, 3, 0.25), 1)).hasSize(3);
    }

    @Test
    void noTakeTakesMoreThanItsShareAndNothingMoreThanTheBound() {
        List<Glimpse> seen = new ArrayList<>(take(0, 0f, 0.2f, 0.4f, 0.6f, 0.8f, 1f));
        seen.addAll(take(1, 0.1f, 0.5f));

        List<Glimpse> chosen = NoveltyChoice.of(seen, new Sampling(4, 3, 4, 0), 1);

        assertThat(chosen).hasSize(4);
        assertThat(chosen.stream().filter(it -> it.take() == 0)).hasSize(3);
    }

    private static List<String> keys(List<Glimpse> chosen) {
        return chosen.stream().map(Glimpse::key).toList();
    }

    private static List<Glimpse> take(int take, float... levels) {
        List<Glimpse> seen = new ArrayList<>();
        for (int n = 0; n < levels.length; n++) {
            float[] rgb = new float[3 * 16 * 12];
            Arrays.fill(rgb, levels[n]);
            seen.add(new Glimpse(take, n, "take " + take + " " + n, Likeness.of(rgb, 16, 12)));
        }
        return seen;
    }
}

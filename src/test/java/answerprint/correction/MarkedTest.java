package answerprint.correction;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.Region;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkedTest {
    private static final Asking A_WIRE = new Asking(Asking.Mark.POINTS, Asking.Other.NOTHING);
    private static final Asking A_BOX = new Asking(Asking.Mark.BOX, Asking.Other.NOTHING);
    private static final Asking A_HERO = new Asking(Asking.Mark.NOTHING, Asking.Other.TAKE);

    @Test
    void aWireTakesTwoToFivePoints() {
        assertThat(points(1).answers(A_WIRE)).isFalse();
        assertThat(points(2).answers(A_WIRE)).isTrue();
        assertThat(points(5).answers(A_WIRE)).isTrue();
        assertThat(points(6).answers(A_WIRE)).isFalse();
    }

    @Test
    void aSecondLineTakesTwoToFivePointsToo() {
        Asking aWireAndItsShadow = new Asking(Asking.Mark.POINTS, Asking.Other.SECOND_LINE);

        assertThat(lines(2, 0).answers(aWireAndItsShadow)).isTrue();
        assertThat(lines(2, 1).answers(aWireAndItsShadow)).isFalse();
        assertThat(lines(2, 3).answers(aWireAndItsShadow)).isTrue();
        assertThat(lines(2, 3).answers(A_WIRE)).isFalse();
    }

    @Test
    void aBoxMustBeDrawnWhereOneIsAskedFor() {
        Marked drawn = new Marked(3, List.of(), List.of(), new Region(4, 5, 6, 7), null, 0);

        assertThat(drawn.answers(A_BOX)).isTrue();
        assertThat(Marked.NOTHING.answers(A_BOX)).isFalse();
        assertThat(Marked.NOTHING.answers(new Asking(Asking.Mark.MAYBE_BOX, Asking.Other.NOTHING)))
                .isTrue();
    }

    @Test
    void aHeroTakeMustBeNamed() {
        Marked named = new Marked(0, List.of(), List.of(), Region.NONE, new UUID(0, 7), 0);

        assertThat(named.answers(A_HERO)).isTrue();
        assertThat(Marked.NOTHING.answers(A_HERO)).isFalse();
        assertThat(Marked.NOTHING.answers(Asking.FOR_THE_FRAMES)).isTrue();
    }

    private static Marked points(int count) {
        return lines(count, 0);
    }

    private static Marked lines(int first, int second) {
        return new Marked(0, places(first), places(second), Region.NONE, null, 0);
    }

    private static List<Marked.Place> places(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Marked.Place(10 * i, 20))
                .toList();
    }

    @Test
    void onlyWhatTheKindOffersCanBeMeant() {
        Asking aFault = new Asking(Asking.Mark.NOTHING, Asking.Other.NOTHING, List.of("banding", "jitter"));

        assertThat(meaning("jitter").answers(aFault)).isTrue();
        assertThat(meaning("").answers(aFault)).isTrue();
        assertThat(meaning("ghosts").answers(aFault)).isFalse();
        assertThat(meaning("jitter").answers(Asking.FOR_THE_FRAMES)).isFalse();
    }

    private static Marked meaning(String meant) {
        return new Marked(0, List.of(), List.of(), Region.NONE, null, 0, meant);
    }
}

package answerprint.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {
    @Test
    void readsTheThreeShapesOfARange() {
        assertThat(ByteRange.of("bytes=10-19", 100)).isEqualTo(new ByteRange(10, 19, 100, true));
        assertThat(ByteRange.of("bytes=90-", 100)).isEqualTo(new ByteRange(90, 99, 100, true));
        assertThat(ByteRange.of("bytes=-5", 100)).isEqualTo(new ByteRange(95, 99, 100, true));
    }

    @Test
    void givesTheWholeFileForNoneForSeveralAndForNonsense() {
        ByteRange whole = new ByteRange(0, 99, 100, false);

        assertThat(ByteRange.of(null, 100)).isEqualTo(whole);
        assertThat(ByteRange.of("bytes=0-1,5-6", 100)).isEqualTo(whole);
        assertThat(ByteRange.of("bytes=-", 100)).isEqualTo(whole);
    }

    @Test
    void neverReachesPastTheEnd() {
        assertThat(ByteRange.of("bytes=90-500", 100)).isEqualTo(new ByteRange(90, 99, 100, true));
        assertThat(ByteRange.of("bytes=100-", 100).satisfiable()).isFalse();
        assertThat(ByteRange.of("bytes=20-10", 100).satisfiable()).isFalse();
    }
}

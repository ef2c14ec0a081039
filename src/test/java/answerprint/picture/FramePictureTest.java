package answerprint.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.colour.Encoding;
import answerprint.timeline.FrameRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

@NoLeaks
class FramePictureTest {
    private static final PictureFormat SMALL = new PictureFormat(16, 9, Encoding.REC709);

    @Test
    void framesAreCountedWhileOpen(PictureMemory memory) {
        try (Frame frame = new Frame(SMALL, memory)) {
            assertThat(frame.mat().type()).isEqualTo(CvType.CV_32FC3);
            assertThat(memory.openBytes()).isEqualTo(16 * 9 * 12);
        }
        assertThat(memory.openBytes()).isZero();
        assertThat(memory.peakBytes()).isEqualTo(16 * 9 * 12);
    }

    @Test
    void scratchLendsTheSameMatAgainAfterRecycle(PictureMemory memory) {
        try (Scratch scratch = new Scratch(memory)) {
            Mat first = scratch.mat(9, 16, CvType.CV_8UC1);
            Mat second = scratch.mat(9, 16, CvType.CV_8UC1);
            assertThat(second.dataAddr()).isNotEqualTo(first.dataAddr());
            scratch.recycle();
            List<Long> again = List.of(
                    scratch.mat(9, 16, CvType.CV_8UC1).dataAddr(),
                    scratch.mat(9, 16, CvType.CV_8UC1).dataAddr());
            assertThat(again).containsExactlyInAnyOrder(first.dataAddr(), second.dataAddr());
            assertThat(memory.openBytes()).isEqualTo(2 * 9 * 16);
        }
        assertThat(memory.openBytes()).isZero();
    }

    @Test
    void whatCouldOnlyWaitForItselfIsRefusedAtOnce() {
        PictureMemory memory = PictureMemory.ofBytes(SMALL.bytes() + 10);
        try (Scratch scratch = new Scratch(memory)) {
            scratch.frame(SMALL);
            assertThatThrownBy(() -> scratch.frame(SMALL)).isInstanceOf(PictureMemorySpent.class);
        }
    }

    @Test
    void aSecondThreadWaitsUntilMemoryComesFree() throws Exception {
        PictureMemory memory = PictureMemory.ofBytes(SMALL.bytes() + 10, Duration.ofSeconds(30));
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Long> second;
        try (Frame frame = new Frame(SMALL, memory)) {
            second = CompletableFuture.supplyAsync(() -> {
                started.countDown();
                try (Frame other = new Frame(SMALL, memory)) {
                    return memory.openBytes();
                }
            });
            started.await();
            assertThat(second).isNotDone();
            assertThat(frame.format()).isEqualTo(SMALL);
        }
        assertThat(second.get()).isEqualTo(SMALL.bytes());
    }

    @Test
    void aForgottenFrameIsNamedByTheStackOfItsBirth(PictureMemory memory) {
        @SuppressWarnings({"MustBeClosedChecker", "resource"})
        Frame forgotten = new Frame(SMALL, memory);
        assertThat(PictureMemory.firstLeak().orElseThrow()).hasStackTraceContaining("aForgottenFrameIsNamed");
        forgotten.close();
    }

    @Test
    void windowReadsEachFrameOnceAndRepeatsTheEdges(PictureMemory memory) {
        CountingSource source = new CountingSource(5);
        try (FrameWindow window = new FrameWindow(source, 1, memory)) {
            for (int n = 0; n < 5; n++) {
                assertThat(value(window.at(n - 1))).isEqualTo(Math.max(0, n - 1));
                assertThat(value(window.at(n))).isEqualTo(n);
                assertThat(value(window.at(n + 1))).isEqualTo(Math.min(4, n + 1));
            }
            assertThat(memory.openBytes()).isEqualTo(3 * SMALL.bytes());
        }
        assertThat(source.reads).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void framesThatDoNotFitIntoMemoryWaitOnDiskAndAreReadOnce() {
        CountingSource source = new CountingSource(12);
        PictureMemory small = PictureMemory.ofBytes(8 * SMALL.bytes());
        List<Float> seen = new ArrayList<>();

        try (FrameWindow window = new FrameWindow(source, 5, small)) {
            for (int n = 0; n < 12; n++) {
                seen.add(value(window.at(n)));
            }
            for (int n = 11; n >= 2; n--) {
                seen.add(value(window.at(n)));
            }
        }

        assertThat(seen)
                .containsExactly(
                        0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f, 9f, 10f, 11f, 11f, 10f, 9f, 8f, 7f, 6f, 5f, 4f, 3f, 2f);
        assertThat(source.reads).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(small.peakBytes()).isLessThanOrEqualTo(5 * SMALL.bytes());
        assertThat(small.openBytes()).isZero();
    }

    @Test
    void regionsGrowClipAndUnite() {
        Region wire = new Region(2, 3, 4, 1);
        assertThat(wire.grow(5).clip(SMALL)).isEqualTo(new Region(0, 0, 11, 9));
        assertThat(wire.union(new Region(10, 0, 1, 1))).isEqualTo(new Region(2, 0, 9, 4));
        assertThat(wire.clip(new Region(6, 3, 4, 4))).isEqualTo(Region.NONE);
        assertThat(Region.NONE.union(wire)).isEqualTo(wire);
    }

    @Test
    void matteKnowsItsSupport(PictureMemory memory) {
        try (Matte matte = new Matte(16, 9, memory);
                Scratch scratch = new Scratch(memory)) {
            assertThat(matte.support()).isEqualTo(Region.NONE);
            scratch.keep(matte.mat().submat(2, 4, 5, 8)).setTo(new Scalar(0.25));
            assertThat(matte.support()).isEqualTo(new Region(5, 2, 3, 2));
        }
    }

    @Test
    void frameTimesSurviveTheirText() {
        FrameTimes times = FrameTimes.of(new long[] {0, 42, 83, 125, 167, 209, 251});
        assertThat(FrameTimes.parse(times.toString())).isEqualTo(times);
        assertThat(times.of(6)).isEqualTo(251);
        assertThat(times.of(2)).isEqualTo(83);
        assertThat(FrameTimes.of(new long[] {5, 15, 25}).toString()).isEqualTo("5+10x3");
    }

    private static float value(Frame frame) {
        return (float) frame.mat().get(0, 0)[0];
    }

    private static final class CountingSource implements FrameSource {
        private final int count;
        private final List<Integer> reads = new ArrayList<>();

        CountingSource(int count) {
            this.count = count;
        }

        @Override
        public PictureFormat format() {
            return SMALL;
        }

        @Override
        public FrameRate rate() {
            return FrameRate.FILM;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public void read(int n, Frame into) {
            reads.add(n);
            into.mat().setTo(Scalar.all(n));
        }

        @Override
        public void close() {}
    }
}

package answerprint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Core;

@NoLeaks
class DecodedOncePictureTest {
    private static final int FRAMES = 40;
    private static final int PLENTY = 1 << 30;

    @TempDir
    Path folder = Path.of("target");

    private final List<Integer> decoded = new ArrayList<>();
    private PictureMemory memory = PictureMemory.ofBytes(1);

    @BeforeEach
    void waitsInAFolderOfItsOwn() {
        memory = PictureMemory.ofBytes(256 << 20, folder.resolve("waiting"));
    }

    @ParameterizedTest
    @CsvSource({
        "yuv.mkv, -c:v ffv1 -pix_fmt yuv422p10le",
        "rgb.mkv, -c:v ffv1 -pix_fmt gbrp10le",
        "grey.mkv, -c:v ffv1 -pix_fmt gray16le",
        "eight.mov, -c:v png -pix_fmt rgb24",
    })
    void whatIsReadAgainHasTheSameBitsAndWasDecodedOnce(String name, String encoder) {
        MediaRef media = film(name, encoder);

        try (DecodedOnce sources = new DecodedOnce(this::counting, memory, PLENTY)) {
            assertThat(differing(sources, media, List.of(3, 0, 20, 3, 39, 20))).isZero();
            assertThat(differing(sources, media, List.of(39, 0, 3, 20))).isZero();
        }

        assertThat(decoded).containsExactlyInAnyOrder(3, 0, 20, 39);
    }

    @Test
    void framesPassedOnTheWayAreKeptToo() {
        MediaRef media = film("way.mkv", "-c:v ffv1 -pix_fmt yuv422p10le");

        try (DecodedOnce sources = new DecodedOnce(this::counting, memory, PLENTY)) {
            assertThat(differing(sources, media, List.of(10, 14, 12))).isZero();
        }

        assertThat(decoded).containsExactly(10, 11, 12, 13, 14);
    }

    @Test
    void withoutRoomFramesAreDecodedAgain() {
        MediaRef media = film("room.mkv", "-c:v ffv1 -pix_fmt yuv422p10le");

        try (DecodedOnce sources =
                new DecodedOnce(this::counting, memory, media.format().bytes())) {
            assertThat(differing(sources, media, List.of(5, 30, 20, 5, 30, 20))).isZero();
        }

        assertThat(decoded).startsWith(5, 30, 20).filteredOn(n -> n == 5).hasSize(1);
        assertThat(decoded).filteredOn(n -> n == 20).hasSize(2);
    }

    @Test
    void nothingIsLeftOnDiskEvenWhileItRuns() throws IOException {
        MediaRef media = film("left.mkv", "-c:v ffv1 -pix_fmt yuv422p10le");

        try (DecodedOnce sources = new DecodedOnce(this::counting, memory, PLENTY)) {
            differing(sources, media, List.of(1, 2, 3));
            try (Stream<Path> left = Files.list(folder.resolve("waiting"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    private MediaRef film(String name, String encoder) {
        Path clip = folder.resolve(name);
        Barcodes.film(clip, FRAMES, "24/1", 7, encoder.split(" "));
        return new MediaRef(List.of(clip), lab().probing().probe(clip).facts());
    }

    private PictureLab lab() {
        return LabFixture.in(folder, memory);
    }

    /** Samples that differ from what the lab's own source reads. */
    private int differing(DecodedOnce sources, MediaRef media, List<Integer> asked) {
        int differ = 0;
        try (FrameSource once = sources.open(media);
                FrameSource plain = lab().sources().open(media);
                Scratch scratch = new Scratch(memory)) {
            Frame one = scratch.frame(media.format());
            Frame other = scratch.frame(media.format());
            for (int n : asked) {
                once.read(n, one);
                plain.read(n, other);
                differ += Core.norm(one.mat(), other.mat(), Core.NORM_INF) == 0 ? 0 : 1;
            }
        }
        return differ;
    }

    @SuppressWarnings("MustBeClosedChecker") // closed with what it wraps
    private FrameSource counting(MediaRef media) {
        return AskedFrames.noted(lab().sources().open(media), decoded::add);
    }
}

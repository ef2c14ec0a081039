package answerprint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.timeline.FrameRate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NoLeaks
class ExactFramesPictureTest {
    private static final long SEED = 20261123;
    private static final int FRAMES = 90;

    private final Path folder;

    ExactFramesPictureTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24000/1001 | 01:00:00:00 | a.mov | -c:v prores_ks -profile:v 3 -pix_fmt yuv422p10le",
                "30000/1001 | 10:00:00;00 | b.mov | -c:v prores_ks -profile:v 4 -pix_fmt yuv444p10le",
                "30000/1001 | 10:00:00:02 | b2.mov | -c:v libopenh264 -b:v 3M -g 30",
                "25/1 | 00:59:50:00 | c.mov | -c:v mpeg4 -q:v 3 -bf 2 -g 15 -pix_fmt yuv420p",
                "24/1 | 23:59:58:00 | d.mxf | -c:v mpeg2video -q:v 2 -bf 2 -g 12 -pix_fmt yuv422p",
                "24000/1001 | '' | e.mkv | -c:v ffv1 -pix_fmt yuv422p10le",
                "60000/1001 | '' | f.mp4 | -c:v libopenh264 -b:v 4M -g 48",
                "24/1 | 01:00:00:00 | g.mxf | -c:v dnxhd -profile:v dnxhr_hq -pix_fmt yuv422p",
                "25/1 | '' | hlg.mkv | -c:v ffv1 -pix_fmt yuv422p10le -colorspace bt2020nc -color_trc arib-std-b67",
                "25/1 | '' | pal.mkv | -c:v ffv1 -pix_fmt yuv422p10le -colorspace bt470bg",
                "25/1 | '' | ntsc.mkv | -c:v ffv1 -pix_fmt yuv422p10le -colorspace smpte240m",
                "24000/1001 | '' | h.mkv | -c:v libsvtav1 -preset 12 -g 33 -pix_fmt yuv420p10le",
            })
    void everyFrameIsTheOneAskedFor(String rate, String timecode, String name, String encoder, PictureMemory memory) {
        Path clip = clip(rate, timecode, name, encoder);
        PictureLab lab = LabFixture.in(folder, memory);

        Probe probe = lab.probing().probe(clip);

        assertThat(probe.facts().rate()).isEqualTo(FrameRate.parse(rate));
        assertThat(probe.facts().count()).isEqualTo(FRAMES);
        assertThat(probe.start().map(Object::toString).orElse("")).isEqualTo(timecode);
        List<Integer> asked = asked();
        assertThat(read(lab, new MediaRef(List.of(clip), probe.facts()), asked)).isEqualTo(asked);
    }

    private Path clip(String rate, String timecode, String name, String encoder) {
        Path clip = folder.resolve(name);
        List<String> words = new ArrayList<>(List.of(encoder.split(" ")));
        if (!timecode.isEmpty()) {
            words.addAll(List.of("-timecode", timecode));
        }
        Barcodes.film(clip, FRAMES, rate, SEED, words.toArray(String[]::new));
        return clip;
    }

    /** In order, backwards, and at random: the first and last among them. */
    private static List<Integer> asked() {
        return IntStream.concat(
                        IntStream.of(0, 1, 2, 3, FRAMES - 1, FRAMES - 2, 50, 49, 62, 0),
                        new Random(SEED).ints(14, 0, FRAMES))
                .boxed()
                .toList();
    }

    private static List<Integer> read(PictureLab lab, MediaRef media, List<Integer> asked) {
        List<Integer> seen = new ArrayList<>();
        try (FrameSource source = lab.sources().open(media);
                Frame frame = new Frame(source.format(), lab.memory())) {
            for (int n : asked) {
                source.read(n, frame);
                seen.add(Barcodes.number(frame));
            }
        }
        return seen;
    }
}

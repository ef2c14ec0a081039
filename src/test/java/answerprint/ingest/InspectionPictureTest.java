package answerprint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.colour.Encoding;
import answerprint.picture.Barcodes;
import answerprint.picture.Frame;
import answerprint.picture.FrameSink;
import answerprint.picture.FrameSource;
import answerprint.picture.LabFixture;
import answerprint.picture.MediaRef;
import answerprint.picture.MovieCodec;
import answerprint.picture.MovieLabels;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.Probe;
import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Core;

@NoLeaks
class InspectionPictureTest {
    private final Path folder;

    InspectionPictureTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void proxyHasOneFrameForEachFrameOfTheTake(PictureMemory memory) throws IOException {
        Path clip = folder.resolve("clip.mov");
        Barcodes.film(
                clip, 50, "30000/1001", 3, "-c:v", "prores_ks", "-pix_fmt", "yuv422p10le", "-timecode", "10:00:00;00");
        PictureLab lab = LabFixture.in(folder, memory);
        Path proxy = Files.createFile(folder.resolve("proxy.mp4"));
        Inspection inspection = new Inspection(lab.probing(), lab.proxies());
        Probe probe = inspection.probe(clip);

        Inspection.Inspected inspected = inspection.develop(List.of(clip), probe, 50, proxy, share -> {});

        assertThat(probe.start()).contains(Timecode.parse("10:00:00;00", 30));
        assertThat(inspected.facts().count()).isEqualTo(50);
        assertThat(inspected.rushes().tiles()).isEqualTo(48);
        assertThat(inspected.rushes().filmstrip()).startsWith(0xff, 0xd8);
        assertThat(inspected.rushes().poster()).startsWith(0xff, 0xd8);
        Probe made = lab.probing().probe(proxy);
        assertThat(made.facts().rate()).isEqualTo(FrameRate.NTSC);
        assertThat(made.warnings()).isEmpty();
        assertThat(numbers(lab, new MediaRef(List.of(proxy), made.facts()))).isEqualTo(upTo(50));
    }

    @Test
    void floatFramesGoThroughTheBoxBitForBit(PictureMemory memory) {
        PictureLab lab = LabFixture.in(folder, memory);
        List<Path> frames = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            Path frame = folder.resolve("frame-" + n + ".exr");
            Barcodes.film(
                    frame,
                    1,
                    "24/1",
                    n,
                    "-vf",
                    "format=gbrpf32le",
                    "-c:v",
                    "exr",
                    "-format",
                    n % 2 == 0 ? "half" : "float",
                    "-frames:v",
                    "1");
            frames.add(frame);
        }
        Probe half = lab.probing().probeSequence(List.of(frames.get(0), frames.get(2)), FrameRate.FILM);
        Probe whole = lab.probing().probeSequence(List.of(frames.get(1)), FrameRate.FILM);

        assertThat(half.facts().pixels()).isEqualTo("gbrpf16le");
        assertThat(whole.facts().pixels()).isEqualTo("gbrpf32le");
        assertThat(half.facts().format().encoding()).isEqualTo(Encoding.LINEAR_REC709);
        assertThat(differenceOfHalfAndFloat(lab, half, whole, frames)).isLessThan(0.0005);
    }

    @Test
    void aMovieThatWasWrittenIsReadBackTheSame(PictureMemory memory) throws IOException {
        PictureLab lab = LabFixture.in(folder, memory);
        Path clip = folder.resolve("source.mkv");
        Barcodes.film(clip, 8, "24000/1001", 11, "-c:v", "ffv1", "-pix_fmt", "yuv444p10le");
        Probe source = lab.probing().probe(clip);
        Path movie = Files.createFile(folder.resolve("made.mov"));
        MovieLabels labels = new MovieLabels(
                source.facts().format(),
                FrameRate.FILM_NTSC,
                Optional.of(Timecode.parse("01:02:03:04", 24)),
                Optional.of("A001C002"));

        try (FrameSource in = lab.sources().open(new MediaRef(List.of(clip), source.facts()));
                FrameSink sink = lab.sinks().movie(MovieCodec.PRORES_4444, movie, labels);
                Frame frame = new Frame(in.format(), memory)) {
            for (int n = 0; n < in.count(); n++) {
                in.read(n, frame);
                sink.write(frame);
            }
            sink.commit();
        }

        Probe made = lab.probing().probe(movie);
        assertThat(made.start()).contains(Timecode.parse("01:02:03:04", 24));
        assertThat(made.facts().rate()).isEqualTo(FrameRate.FILM_NTSC);
        assertThat(made.facts().codec()).isEqualTo("prores");
        assertThat(made.facts().matrix()).isEqualTo("bt709");
        assertThat(numbers(lab, new MediaRef(List.of(movie), made.facts()))).isEqualTo(upTo(8));
    }

    @Test
    void aSinkThatIsNotCommittedLeavesNothing(PictureMemory memory) throws IOException {
        PictureLab lab = LabFixture.in(folder, memory);
        Path movie = Files.createFile(folder.resolve("dropped.mp4"));
        PictureFormat format = new PictureFormat(64, 48, Encoding.REC709);
        try (FrameSink sink = lab.sinks().proxy(movie, format, FrameRate.FILM);
                Frame frame = new Frame(format, memory)) {
            frame.mat().setTo(new org.opencv.core.Scalar(0.5, 0.5, 0.5));
            sink.write(frame);
        }
        assertThat(movie).doesNotExist();
    }

    @Test
    void stillIsA16BitPng(PictureMemory memory) throws IOException {
        PictureLab lab = LabFixture.in(folder, memory);
        Path clip = folder.resolve("clip.mov");
        Barcodes.film(clip, 12, "24/1", new Random(1).nextLong(), "-c:v", "prores_ks", "-pix_fmt", "yuv422p10le");
        Path still = Files.createFile(folder.resolve("still"));

        lab.proxies()
                .still(new MediaRef(List.of(clip), lab.probing().probe(clip).facts()), 7, still);

        Probe png = lab.probing().probe(still);
        assertThat(png.facts().pixels()).isEqualTo("rgb48be");
        assertThat(numbers(lab, new MediaRef(List.of(still), png.facts()))).containsExactly(7);
    }

    private static double differenceOfHalfAndFloat(PictureLab lab, Probe half, Probe whole, List<Path> frames) {
        try (FrameSource first = lab.sources().open(new MediaRef(List.of(frames.get(0), frames.get(2)), half.facts()));
                FrameSource second = lab.sources().open(new MediaRef(List.of(frames.get(1)), whole.facts()));
                Frame a = new Frame(first.format(), lab.memory());
                Frame b = new Frame(second.format(), lab.memory())) {
            first.read(1, a);
            second.read(0, b);
            assertThat(Barcodes.number(a)).isZero();
            return Math.abs(Core.mean(a.mat()).val[0] - Core.mean(b.mat()).val[0]);
        }
    }

    private static List<Integer> numbers(PictureLab lab, MediaRef media) {
        List<Integer> seen = new ArrayList<>();
        try (FrameSource source = lab.sources().open(media);
                Frame frame = new Frame(source.format(), lab.memory())) {
            for (int n = 0; n < source.count(); n++) {
                source.read(n, frame);
                seen.add(Barcodes.number(frame));
            }
        }
        return seen;
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}

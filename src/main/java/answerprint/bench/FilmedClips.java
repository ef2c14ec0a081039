package answerprint.bench;

import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaException;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureLab;
import answerprint.picture.Probe;
import answerprint.picture.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Recordings of any folder that the cross-kind rows can work on: one of each sub-folder, large and long enough, without a cut. */
final class FilmedClips {
    private static final List<String> RECORDINGS = List.of(".mp4", ".mov", ".mkv", ".webm", ".mxf", ".264");
    private static final int SKIPPED = 4;
    /** Mean change from one frame to the next that only a cut makes, share of full scale. */
    private static final double CUT = 0.12;

    private final PictureLab lab;
    private final Want want;

    /**
     * What is wanted of a recording.
     *
     * @param crop whether pixels stay as filmed and the middle is cut out; otherwise the picture is made smaller, its shape kept
     *     by cutting
     */
    record Want(int width, int height, int frames, boolean crop) {}

    FilmedClips(PictureLab lab, Want want) {
        this.lab = lab;
        this.want = want;
    }

    /** At most {@code most} clips in the order of their names; at least one. */
    List<FilmedClip> in(BenchSetup setup, int most) throws IOException {
        List<FilmedClip> clips = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Path file : recordings(setup.footage())) {
            String item = item(setup.footage(), file);
            if (clips.size() < most && !taken.contains(item) && setup.items().takes(item)) {
                opened(item, file).ifPresent(clip -> {
                    clips.add(clip);
                    taken.add(item);
                });
            }
        }
        if (clips.isEmpty()) {
            throw new NoSuchFootage("a recording of " + (want.frames() + SKIPPED) + " frames and " + want.width()
                    + " x " + want.height() + " pixels or more without a cut");
        }
        return clips;
    }

    /** The recording's folder, or its own name where it lies in the footage folder itself. */
    static String item(Path footage, Path file) {
        Path inside = footage.relativize(file);
        return Objects.requireNonNull(inside.getName(0)).toString();
    }

    static List<Path> recordings(Path footage) throws IOException {
        try (Stream<Path> files = Files.walk(footage, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> RECORDINGS.stream().anyMatch(named(file)::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static String named(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString().toLowerCase(Locale.ROOT);
    }

    private Optional<FilmedClip> opened(String item, Path file) {
        try {
            Probe probe = lab.probing().probe(file);
            PictureFormat format = probe.facts().format();
            boolean usable = probe.facts().count() >= want.frames() + SKIPPED
                    && format.width() >= want.width()
                    && format.height() >= want.height();
            if (!usable) {
                return Optional.empty();
            }
            try (FrameSource source = lab.sources().open(new MediaRef(List.of(file), probe.facts()))) {
                return read(item, source, probe.facts().depth());
            }
        } catch (MediaException e) {
            return Optional.empty(); // no clip for these rows; others look at what cannot be read
        }
    }

    private Optional<FilmedClip> read(String item, FrameSource source, int depth) {
        PictureFormat format = source.format().withSize(want.width(), want.height());
        float[][] frames = new float[want.frames()][3 * want.width() * want.height()];
        int levels = (1 << Math.min(depth, 12)) - 1;
        FilmedClip clip = new FilmedClip(item, format, frames.length, levels, n -> frames[n]);
        try (Scratch scratch = new Scratch(lab.memory())) {
            Frame full = scratch.frame(source.format());
            Mat part = scratch.keep(full.mat().submat(cut(source.format())));
            Mat small = scratch.frame(format).mat();
            for (int n = 0; n < frames.length; n++) {
                source.read(n + SKIPPED, full);
                Imgproc.resize(part, small, new Size(want.width(), want.height()), 0, 0, Imgproc.INTER_AREA);
                small.get(0, 0, frames[n]);
                clip.recorded(frames[n]);
                if (n > 0 && change(frames[n - 1], frames[n]) > CUT) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(clip);
    }

    /** The middle of the picture, in the wanted shape, at the wanted size or as large as it goes. */
    private Rect cut(PictureFormat from) {
        double scale = want.crop()
                ? 1
                : Math.min((double) from.width() / want.width(), (double) from.height() / want.height());
        int width = (int) Math.floor(want.width() * scale);
        int height = (int) Math.floor(want.height() * scale);
        return new Rect((from.width() - width) / 2, (from.height() - height) / 2, width, height);
    }

    private static double change(float[] one, float[] two) {
        double sum = 0;
        int seen = 0;
        for (int i = 1; i < one.length; i += 33) {
            sum += Math.abs(one[i] - two[i]);
            seen++;
        }
        return sum / seen;
    }
}

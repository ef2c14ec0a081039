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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Finds clips that wires can be hung over in any folder: long and large enough, without a cut, one per sub-folder. */
final class WireClips {
    private static final int WIDTH = 640;
    private static final int FRAMES = 41;
    private static final int SKIPPED = 8;
    private static final double CUT = 0.12;
    private static final int CROWDED = 24;

    private final PictureLab lab;

    WireClips(PictureLab lab) {
        this.lab = lab;
    }

    /** Up to {@code most} clips: those that move most, and the stillest one, which is the hardest for a fixed wire. */
    List<WireClip> in(Path folder, int most) throws IOException {
        List<WireClip> found = new ArrayList<>();
        for (Path file : candidates(folder)) {
            WireClip clip = opened(file, folder);
            if (clip != null) {
                found.add(clip);
            }
        }
        found.sort(Comparator.comparingDouble(WireClip::motion).reversed().thenComparing(WireClip::name));
        if (found.size() <= most) {
            return found;
        }
        List<WireClip> chosen = new ArrayList<>(found.subList(0, most - 1));
        chosen.add(found.getLast());
        return chosen;
    }

    /** Recordings by name, sorted, one per sub-folder; folders with dozens of files are collections of something else. */
    static List<Path> candidates(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.filter(Files::isRegularFile).sorted().forEach(all::add);
        }
        List<Path> chosen = new ArrayList<>();
        for (Path file : all) {
            Path parent = file.resolveSibling("");
            boolean alone = parent.equals(folder.resolve(""));
            boolean taken = !alone && chosen.stream().anyMatch(c -> c.startsWith(parent));
            long beside = all.stream().filter(f -> f.startsWith(parent)).count();
            if (!taken && movie(file) && (alone || beside < CROWDED)) {
                chosen.add(file);
            }
        }
        return chosen;
    }

    /** The other recordings of the same folder, by name. */
    static List<Path> beside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.resolveSibling(""))) {
            return files.filter(other -> !other.equals(file) && movie(other))
                    .sorted()
                    .toList();
        }
    }

    private static boolean movie(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(".mp4", ".mov", ".mkv", ".webm", ".avi", ".mxf", ".264")
                .anyMatch(name::endsWith);
    }

    /** The recording's first frames; null when it is too short, too small or cut. */
    @Nullable
    WireClip opened(Path file, Path folder) {
        return opened(file, folder, SKIPPED);
    }

    /** As many frames from a later one on. */
    @Nullable
    WireClip opened(Path file, Path folder, int first) {
        try {
            Probe probe = lab.probing().probe(file);
            PictureFormat format = probe.facts().format();
            if (probe.facts().count() < FRAMES + first || format.width() < 480 || format.height() < 240) {
                return null;
            }
            try (FrameSource source = lab.sources().open(new MediaRef(List.of(file), probe.facts()))) {
                return read(
                        source,
                        first,
                        folder.relativize(file).toString(),
                        probe.facts().depth());
            }
        } catch (MediaException e) {
            // Not a clip for this row; other rows look at what cannot be read.
            return null;
        }
    }

    private @Nullable WireClip read(FrameSource source, int first, String name, int depth) {
        int height = Math.round(WIDTH
                        * source.format().height()
                        / (float) source.format().width())
                / 2
                * 2;
        PictureFormat format = source.format().withSize(WIDTH, height);
        float[][] frames = new float[FRAMES][];
        double motion = 0;
        try (Scratch scratch = new Scratch(lab.memory())) {
            Frame full = scratch.frame(source.format());
            Frame small = scratch.frame(format);
            for (int n = 0; n < FRAMES; n++) {
                source.read(n + first, full);
                Mat out = small.mat();
                Imgproc.resize(full.mat(), out, new Size(WIDTH, height), 0, 0, Imgproc.INTER_AREA);
                frames[n] = new float[3 * WIDTH * height];
                out.get(0, 0, frames[n]);
                double change = n == 0 ? 0 : change(frames[n - 1], frames[n]);
                if (change > CUT) {
                    return null;
                }
                motion += change / (FRAMES - 1);
            }
        }
        int levels = (1 << Math.min(depth, 12)) - 1;
        return new WireClip(name, format, levels, frames, frames, new float[0][], motion);
    }

    private static double change(float[] a, float[] b) {
        double sum = 0;
        long count = 0;
        for (int i = 1; i < a.length; i += 33) {
            sum += Math.abs(a[i] - b[i]);
            count++;
        }
        return sum / count;
    }
}

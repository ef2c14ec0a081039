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
import java.util.Optional;
import java.util.stream.Stream;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Finds recordings in any folder, one per sub-folder by name, and reads some frames of each without a cut. */
final class FilmedTakes {
    private static final double CUT = 0.12;
    private static final int CROWDED = 24;

    private final PictureLab lab;
    private final int width;
    private final int skipped;
    private final int frames;

    /**
     * @param width that frames are scaled to; narrower recordings are left out
     * @param skipped frames at the head of the recording
     */
    FilmedTakes(PictureLab lab, int width, int skipped, int frames) {
        this.lab = lab;
        this.width = width;
        this.skipped = skipped;
        this.frames = frames;
    }

    /** Recordings that this run takes in; each may still turn out to be unusable when it is opened. */
    List<Path> in(BenchSetup setup) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(setup.footage(), 2)) {
            all = files.filter(Files::isRegularFile)
                    .filter(FilmedTakes::movie)
                    .sorted()
                    .toList();
        }
        List<Path> chosen = new ArrayList<>();
        for (Path file : all) {
            Path folder = file.resolveSibling("");
            boolean alone = folder.equals(setup.footage().resolve(""));
            boolean taken = !alone && chosen.stream().anyMatch(other -> other.startsWith(folder));
            long beside = all.stream().filter(other -> other.startsWith(folder)).count();
            if (!taken && (alone || beside < CROWDED) && setup.items().takes(item(setup, file))) {
                chosen.add(file);
            }
        }
        return chosen;
    }

    private static boolean movie(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(".mp4", ".mov", ".mkv", ".webm", ".avi", ".mxf", ".264")
                .anyMatch(name::endsWith);
    }

    /** The recording's folder, or its name where it stands alone. */
    static String item(BenchSetup setup, Path file) {
        return setup.footage().relativize(file).getName(0).toString();
    }

    /** Empty when the recording is too short or small, has a cut there, or cannot be read. */
    Optional<FilmedTake> opened(BenchSetup setup, Path file) {
        try {
            Probe probe = lab.probing().probe(file);
            PictureFormat format = probe.facts().format();
            if (probe.facts().count() < frames + skipped || format.width() < width) {
                return Optional.empty();
            }
            try (FrameSource source = lab.sources().open(new MediaRef(List.of(file), probe.facts()))) {
                int levels = (1 << Math.min(probe.facts().depth(), 12)) - 1;
                return read(source, item(setup, file), levels);
            }
        } catch (MediaException e) {
            return Optional.empty(); // other rows look at what cannot be read
        }
    }

    private Optional<FilmedTake> read(FrameSource source, String item, int levels) {
        PictureFormat whole = source.format();
        int height = Math.round(width * whole.height() / (float) whole.width()) / 2 * 2;
        float[][] read = new float[frames][];
        try (Scratch scratch = new Scratch(lab.memory())) {
            Frame full = scratch.frame(whole);
            Frame small = scratch.frame(whole.withSize(width, height));
            for (int n = 0; n < frames; n++) {
                source.read(n + skipped, full);
                Imgproc.resize(full.mat(), small.mat(), new Size(width, height), 0, 0, Imgproc.INTER_AREA);
                read[n] = LightFault.pixels(small);
                if (n > 0 && change(read[n - 1], read[n]) > CUT) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new FilmedTake(item, whole.withSize(width, height), levels, read, lab.memory()));
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

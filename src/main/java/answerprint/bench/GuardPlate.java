package answerprint.bench;

import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaException;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureLab;
import answerprint.picture.Probe;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A stretch of a real recording without a cut, at most 480 wide, that edits and violations are tried on.
 *
 * @param item the folder it lies in, or its file's name where a folder holds several takes
 * @param levels code values above 0 that the recording has
 * @param frames line by line RGB in the plate's encoding
 */
record GuardPlate(String item, PictureFormat format, int levels, List<float[]> frames) {
    private static final int WIDTH = 480;
    private static final int LEAST_WIDTH = 240;
    static final int FRAMES = 24;
    private static final int SKIPPED = 8;
    private static final int LOOKED_THROUGH = 160;
    private static final double CUT = 0.12;
    private static final int FEW_TONES = 4;
    private static final double DRAWN = 0.97;
    private static final int CROWDED = 24;
    private static final List<String> MOVIES = List.of(".mp4", ".mov", ".mkv", ".webm", ".avi", ".mxf", ".264");

    /** The recordings of a folder, two of each sub-folder, sorted by name; folders with dozens of files hold something else. */
    static List<Path> recordings(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder, 2)) {
            all = files.filter(Files::isRegularFile)
                    .filter(GuardPlate::movie)
                    .sorted()
                    .toList();
        }
        List<Path> chosen = new ArrayList<>();
        for (Path file : all) {
            Path parent = file.resolveSibling("");
            long before = chosen.stream().filter(one -> one.startsWith(parent)).count();
            long beside = all.stream().filter(one -> one.startsWith(parent)).count();
            boolean alone = parent.equals(folder.resolve(""));
            if (alone || (before < 2 && beside < CROWDED)) {
                chosen.add(file);
            }
        }
        return chosen;
    }

    private static boolean movie(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return MOVIES.stream().anyMatch(name::endsWith);
    }

    /** The folder's name, or the file's where its folder holds several. */
    static String item(Path file, List<Path> all) {
        Path parent = file.resolveSibling("");
        boolean several = all.stream().filter(one -> one.startsWith(parent)).count() > 1;
        return String.valueOf(several ? file.getFileName() : parent.getFileName());
    }

    /** Empty when it is too short, too small, or cannot be read. */
    static Optional<GuardPlate> read(String item, Path file, PictureLab lab) {
        try {
            Probe probe = lab.probing().probe(file);
            PictureFormat format = probe.facts().format();
            if (probe.facts().count() < FRAMES + SKIPPED || format.width() < LEAST_WIDTH) {
                return Optional.empty();
            }
            try (FrameSource source = lab.sources().open(new MediaRef(List.of(file), probe.facts()))) {
                int levels = (1 << Math.min(probe.facts().depth(), 12)) - 1;
                return read(item, source, levels, lab);
            }
        } catch (MediaException unreadable) { // other rows look at what cannot be read
            return Optional.empty();
        }
    }

    private static Optional<GuardPlate> read(String item, FrameSource source, int levels, PictureLab lab) {
        int width = Math.min(WIDTH, source.format().width());
        int height = Math.round(width
                        * source.format().height()
                        / (float) source.format().width())
                / 2
                * 2;
        PictureFormat format = source.format().withSize(width, height);
        List<float[]> frames = new ArrayList<>();
        try (Scratch scratch = new Scratch(lab.memory())) {
            Frame full = scratch.frame(source.format());
            Frame small = scratch.frame(format);
            for (int n = SKIPPED; n < Math.min(source.count(), LOOKED_THROUGH) && frames.size() < FRAMES; n++) {
                source.read(n, full);
                Imgproc.resize(full.mat(), small.mat(), new Size(width, height), 0, 0, Imgproc.INTER_AREA);
                float[] rgb = new float[3 * width * height];
                small.mat().get(0, 0, rgb);
                Pixels.round(rgb, levels);
                if (!frames.isEmpty() && change(frames.getLast(), rgb) > CUT) {
                    frames.clear();
                }
                frames.add(rgb);
            }
        }
        return frames.size() < FRAMES || drawn(frames.getFirst())
                ? Optional.empty()
                : Optional.of(new GuardPlate(item, format, levels, List.copyOf(frames)));
    }

    /** Masks and test charts are of a few tones and what compression adds; 90 of 100 pixels are the most seen of what was filmed. */
    private static boolean drawn(float[] rgb) {
        Map<Float, Integer> tones = new HashMap<>();
        int count = 0;
        for (int i = 1; i < rgb.length; i += 33) {
            tones.merge(rgb[i], 1, Integer::sum);
            count++;
        }
        int commonest = tones.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(FEW_TONES)
                .mapToInt(Integer::intValue)
                .sum();
        return commonest > DRAWN * count;
    }

    private static double change(float[] one, float[] other) {
        double sum = 0;
        int count = 0;
        for (int i = 1; i < one.length; i += 33) {
            sum += Math.abs(one[i] - other[i]);
            count++;
        }
        return sum / count;
    }

    int width() {
        return format.width();
    }

    int height() {
        return format.height();
    }

    Region picture() {
        return format.region();
    }
}

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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The shots of a folder that are long enough to measure light on: the first run without a cut of each recording, a few
 * recordings of each sub-folder. One shot is on the heap at a time.
 */
final class Shots {
    static final int WIDTH = 640;
    private static final int SKIPPED = 4;
    private static final int LOOKED_THROUGH = 300;
    private static final double CUT = 0.12;
    /** Folders with more files than this are collections of something else. */
    private static final int CROWDED = 24;

    private static final int MOST_IN_FOLDER = 3;
    private final PictureLab lab;
    private final int fewest;
    private final int most;

    /**
     * @param fewest frames that a shot needs
     * @param most frames that are taken of it
     */
    Shots(PictureLab lab, int fewest, int most) {
        this.lab = lab;
        this.fewest = fewest;
        this.most = most;
    }

    /** Shows each shot that this run may see, in the order of their names; returns how many there were. */
    int each(BenchSetup setup, Consumer<Shot> seen) throws IOException {
        int count = 0;
        for (Path file : recordings(setup.footage())) {
            String name = setup.footage().relativize(file).toString();
            if (setup.items().takes(item(setup.footage(), file))) {
                Optional<Shot> shot = shot(file, name, item(setup.footage(), file));
                shot.ifPresent(seen);
                count += shot.isPresent() ? 1 : 0;
            }
        }
        return count;
    }

    private static String item(Path footage, Path file) throws IOException {
        Path folder = file.resolveSibling("");
        try (Stream<Path> beside = Files.list(folder)) {
            boolean alone = beside.filter(Shots::movie).count() == 1;
            return alone && !folder.equals(footage.resolve(""))
                    ? folder.getFileName().toString()
                    : file.getFileName().toString();
        }
    }

    private static List<Path> recordings(Path footage) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(footage, 2)) {
            all = files.filter(Files::isRegularFile).sorted().toList();
        }
        List<Path> chosen = new ArrayList<>();
        for (Path file : all) {
            Path folder = file.resolveSibling("");
            boolean alone = folder.equals(footage.resolve(""));
            long files = all.stream().filter(f -> f.startsWith(folder)).count();
            long taken = chosen.stream().filter(f -> f.startsWith(folder)).count();
            if (movie(file) && (alone || (files < CROWDED && taken < MOST_IN_FOLDER))) {
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

    private Optional<Shot> shot(Path file, String name, String item) {
        try {
            Probe probe = lab.probing().probe(file);
            PictureFormat format = probe.facts().format();
            if (probe.facts().count() < fewest + SKIPPED || format.width() < 320 || format.height() < 160) {
                return Optional.empty();
            }
            try (FrameSource source = lab.sources().open(new MediaRef(List.of(file), probe.facts()))) {
                return read(source, name, item);
            }
        } catch (MediaException e) {
            return Optional.empty(); // what cannot be opened is no shot for this bench
        }
    }

    private Optional<Shot> read(FrameSource source, String name, String item) {
        double scale = Math.min(1, (double) WIDTH / source.format().width());
        int width = (int) Math.round(scale * source.format().width());
        int height = (int) Math.round(scale * source.format().height()) / 2 * 2;
        PictureFormat format = source.format().withSize(width, height);
        List<float[]> run = new ArrayList<>();
        try (Scratch scratch = new Scratch(lab.memory())) {
            Frame full = scratch.frame(source.format());
            Mat small = scratch.mat(height, width, PictureFormat.MAT_TYPE);
            int last = Math.min(source.count(), LOOKED_THROUGH);
            for (int n = SKIPPED; n < last && run.size() < most; n++) {
                source.read(n, full);
                Imgproc.resize(full.mat(), small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
                float[] rgb = new float[3 * width * height];
                small.get(0, 0, rgb);
                if (!run.isEmpty() && PictureDifference.step(run.getLast(), rgb) > CUT) {
                    run.clear();
                }
                run.add(rgb);
            }
        }
        return run.size() < fewest
                ? Optional.empty()
                : Optional.of(new Shot(name, item, format, run.toArray(float[][]::new)));
    }
}

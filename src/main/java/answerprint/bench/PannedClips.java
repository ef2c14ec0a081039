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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;

/** Finds shots without a cut in any folder, in one recording per sub-folder, and tells how far what they show moves. */
final class PannedClips {
    private static final int WIDTH = 640;
    private static final int FEWEST = 45;
    private static final int MOST = 81;
    private static final double CUT = 0.10;
    private static final int CROWDED = 24;
    private static final int CORNERS = 300;
    /** Frames of a recording that are looked at. */
    private static final int LONGEST = 500;

    private final PictureLab lab;

    PannedClips(PictureLab lab) {
        this.lab = lab;
    }

    /** One recording of each sub-folder, by name. */
    static List<Path> recordings(Path folder) throws IOException {
        List<Path> chosen = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                if (Files.isDirectory(entry)) {
                    try (Stream<Path> files = Files.list(entry)) {
                        List<Path> inside =
                                files.filter(Files::isRegularFile).sorted().toList();
                        if (inside.size() < CROWDED) {
                            inside.stream()
                                    .filter(PannedClips::movie)
                                    .findFirst()
                                    .ifPresent(chosen::add);
                        }
                    }
                }
            }
        }
        return chosen;
    }

    private static boolean movie(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(".mp4", ".mov", ".mkv", ".webm", ".avi", ".mxf", ".264")
                .anyMatch(name::endsWith);
    }

    /**
     * Shots of a recording that are long enough and most corners of which move by at least {@code pan} pixels a frame; none when it
     * is no picture that can be read. Whether the camera moves or a performer, {@link PannedClip#standing} says.
     */
    List<PannedClip> shots(Path file, int most, double pan) {
        try {
            Probe probe = lab.probing().probe(file);
            PictureFormat format = probe.facts().format();
            if (probe.facts().count() < FEWEST || format.width() < 480 || format.height() < 240) {
                return List.of();
            }
            try (FrameSource source = lab.sources().open(new MediaRef(List.of(file), probe.facts()))) {
                return new Reading(
                                source,
                                file.resolveSibling("").getFileName().toString(),
                                (1 << Math.min(probe.facts().depth(), 12)) - 1)
                        .shots(most, pan);
            }
        } catch (MediaException e) {
            // Not a clip for this row; other rows look at what cannot be read.
            return List.of();
        }
    }

    /** One recording, read from its beginning. */
    private final class Reading {
        private final FrameSource source;
        private final String item;
        private final int levels;
        private final PictureFormat format;
        private final List<PannedClip> found = new ArrayList<>();
        private final List<float[]> shot = new ArrayList<>();
        private final List<Double> steps = new ArrayList<>();
        private int from;

        Reading(FrameSource source, String item, int levels) {
            this.source = source;
            this.item = item;
            this.levels = levels;
            int height = Math.round(WIDTH
                            * source.format().height()
                            / (float) source.format().width())
                    / 2
                    * 2;
            format = source.format().withSize(WIDTH, height);
        }

        List<PannedClip> shots(int most, double pan) {
            try (Scratch whole = new Scratch(lab.memory());
                    Scratch scratch = new Scratch(lab.memory())) {
                Frame full = whole.frame(source.format());
                Frame small = whole.frame(format);
                Mat before = whole.mat(format.height(), WIDTH, CvType.CV_8UC1);
                int last = Math.min(source.count(), LONGEST);
                for (int n = 0; n < last && found.size() < most; n++) {
                    source.read(n, full);
                    Imgproc.resize(full.mat(), small.mat(), small.mat().size(), 0, 0, Imgproc.INTER_AREA);
                    float[] rgb = new float[3 * WIDTH * format.height()];
                    small.mat().get(0, 0, rgb);
                    Mat luma = PannedClips.luma(small.mat(), scratch);
                    if (shot.size() == MOST || (!shot.isEmpty() && change(shot.getLast(), rgb) > CUT)) {
                        end(n, pan);
                    }
                    if (!shot.isEmpty()) {
                        steps.add(moved(before, luma, scratch));
                    }
                    luma.copyTo(before);
                    shot.add(rgb);
                    scratch.recycle();
                }
                end(source.count(), pan);
            }
            return found.subList(0, Math.min(most, found.size()));
        }

        private double standing() {
            StandingCamera camera = new StandingCamera();
            try (Scratch scratch = new Scratch(lab.memory())) {
                for (int n = 0; n + StandingCamera.APART < shot.size(); n += StandingCamera.APART) {
                    camera.look(luma(n, scratch), luma(n + StandingCamera.APART, scratch), scratch);
                    scratch.recycle();
                }
            }
            return camera.share();
        }

        private Mat luma(int n, Scratch scratch) {
            Mat colour = scratch.mat(format.height(), WIDTH, CvType.CV_32FC3);
            colour.put(0, 0, shot.get(n));
            return PannedClips.luma(colour, scratch);
        }

        private void end(int next, double pan) {
            if (shot.size() >= FEWEST) {
                double[] sorted =
                        steps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
                double way = sorted[sorted.length / 2];
                if (way >= pan) {
                    found.add(new PannedClip(
                            item,
                            item + " from " + from,
                            format,
                            levels,
                            shot.toArray(new float[0][]),
                            way,
                            standing()));
                }
            }
            shot.clear();
            steps.clear();
            from = next;
        }
    }

    private static Mat luma(Mat rgb, Scratch scratch) {
        Mat grey = scratch.mat(rgb.rows(), rgb.cols(), CvType.CV_32FC1);
        Imgproc.cvtColor(rgb, grey, Imgproc.COLOR_RGB2GRAY);
        Mat codes = scratch.mat(rgb.rows(), rgb.cols(), CvType.CV_8UC1);
        grey.convertTo(codes, CvType.CV_8U, 255);
        return codes;
    }

    /** How far the set moves from one frame to the next, pixels: the way of the corners that the most of them share; performers have their own. */
    private static double moved(Mat before, Mat now, Scratch scratch) {
        MatOfPoint corners = scratch.keep(new MatOfPoint());
        Imgproc.goodFeaturesToTrack(before, corners, CORNERS, 0.01, 8);
        if (corners.rows() < 16) {
            return 0;
        }
        MatOfPoint2f from = scratch.keep(new MatOfPoint2f(corners.toArray()));
        MatOfPoint2f to = scratch.keep(new MatOfPoint2f());
        MatOfByte found = scratch.keep(new MatOfByte());
        MatOfFloat errors = scratch.keep(new MatOfFloat());
        Video.calcOpticalFlowPyrLK(before, now, from, to, found, errors);
        Mat shared = scratch.empty();
        scratch.keep(Calib3d.findHomography(from, to, Calib3d.RANSAC, 1, shared));
        byte[] together = new byte[corners.rows()];
        if (shared.rows() == together.length) {
            shared.get(0, 0, together);
        }
        Point[] starts = from.toArray();
        Point[] ends = to.toArray();
        double[] ways = IntStream.range(0, starts.length)
                .filter(i -> together[i] != 0)
                .mapToDouble(i -> Math.hypot(ends[i].x - starts[i].x, ends[i].y - starts[i].y))
                .sorted()
                .toArray();
        return ways.length == 0 ? 0 : ways[ways.length / 2];
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

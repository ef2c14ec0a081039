package answerprint.correction.wireremoval;

import answerprint.correction.Finding;
import answerprint.correction.Footage;
import answerprint.learning.Familiarity;
import answerprint.learning.MovingLines;
import answerprint.learning.WireFinder;
import answerprint.learning.WireLinks;
import answerprint.learning.WireShot;
import answerprint.picture.FrameSource;
import answerprint.picture.Scratch;
import answerprint.work.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Mat;

/**
 * Looks through a take for wires with the production's net: every few frames what looks like a wire, and in the frames before and
 * after goes as one, is linked ({@link WireShot}), more strictly in a take that taught the net nothing ({@link Familiarity}), and
 * {@link WireSightings} joins it across the take. A line that moves against its background is taken up on weaker signs from the
 * net, since few things but wires do that.
 */
final class WireSearch {
    /** The name under which the production model keeps the finder's weights. */
    static final String FINDER = "wire-finder";

    private static final int STRIDE = 8;
    /** What the net must say on average of a line that moves by itself. */
    private static final double SUPPORTED = 0.25;
    /** The same of a long one, from so many pixels on at the net's size: hardly anything but a wire is. */
    private static final double LONG_SUPPORTED = 0.05;

    private static final int LONG = 300;

    private final Footage footage;
    private final Progress progress;
    private final WireProbability.Opening opening;

    WireSearch(Footage footage, Progress progress) {
        this(footage, progress, WireSearch::net);
    }

    WireSearch(Footage footage, Progress progress, WireProbability.Opening opening) {
        this.footage = footage;
        this.progress = progress;
        this.opening = opening;
    }

    @SuppressWarnings("MustBeClosedChecker") // closed with the probability that holds it
    private static WireProbability net(java.nio.file.Path weights) throws IOException {
        WireFinder finder = WireFinder.load(weights);
        return new WireProbability() {
            @Override
            public void probability(Mat rgb, Mat strays, Mat out) {
                finder.probability(rgb, strays, out);
            }

            @Override
            public void glance(Mat rgb, Mat strays, Mat out) {
                finder.glance(rgb, strays, out);
            }

            @Override
            public void close() {
                finder.close();
            }
        };
    }

    List<Finding> findings() {
        var weights = footage.weights(FINDER);
        if (weights.isEmpty()) {
            return List.of();
        }
        try (WireProbability net = opening.open(weights.get());
                FrameSource looked = footage.open();
                FrameSource followed = footage.open()) {
            var pictures = new SmallPictures(footage, looked, net);
            var wires = new WireSightings(
                    footage, new WireTracker(new LumaStrip(followed, footage.memory()), footage.memory()));
            for (int n = Math.min(STRIDE / 2, footage.count() - 1); n < footage.count(); n += STRIDE) {
                progress.checkCancelled();
                progress.step("Looking for wires, frame " + n, (double) n / footage.count());
                look(n, pictures, wires);
            }
            return wires.findings();
        } catch (IOException e) {
            throw new UncheckedIOException("The production's wire finder cannot be read", e);
        }
    }

    private void look(int n, SmallPictures pictures, WireSightings wires) {
        try (Scratch scratch = new Scratch(footage.memory())) {
            WireShot.Said now = pictures.judged(n);
            var shot = new WireShot(now, scratch);
            for (int apart : WireShot.apart(n, footage.count())) {
                shot.add(apart, pictures.beside(n + apart, WireShot.isAsked(apart)));
            }
            float[] chance = pictures.probability(n, shot.strays());
            List<WireLinks.Link> links = new ArrayList<>(shot.wires(chance, familiarity()));
            moving(n, pictures, scratch).stream()
                    .filter(line -> supported(line, chance))
                    .forEach(links::add);
            links.forEach(line -> Arrays.stream(line.pixels()).forEach(pixel -> chance[pixel] = 1));
            links.sort(Comparator.comparingDouble(WireLinks.Link::length).reversed());
            double scale = (double) now.width() / footage.format().width();
            wires.add(new WireSight(n, chance, now.width(), now.height(), scale), links);
            pictures.forgetBefore(n);
        }
    }

    private Familiarity familiarity() {
        return footage.taught() ? Familiarity.TAUGHT : Familiarity.NEW;
    }

    private List<WireLinks.Link> moving(int n, SmallPictures pictures, Scratch scratch) {
        List<Mat> others = new ArrayList<>();
        for (int other : MovingLines.others(n, footage.count())) {
            others.add(pictures.rgb(other, scratch));
        }
        return new MovingLines(pictures.rgb(n, scratch), scratch).against(others);
    }

    private static boolean supported(WireLinks.Link line, float[] chance) {
        double mean = Arrays.stream(line.pixels())
                .mapToDouble(pixel -> chance[pixel])
                .average()
                .orElse(0);
        return mean >= (line.length() >= LONG ? LONG_SUPPORTED : SUPPORTED);
    }
}

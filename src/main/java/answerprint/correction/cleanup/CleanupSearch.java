package answerprint.correction.cleanup;

import answerprint.correction.Finding;
import answerprint.correction.Footage;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks through a take on a few frames spread over it: one finding per class of defect. */
final class CleanupSearch {
    private static final int LOOKS = 8;
    private static final int SENSOR_FRAMES = 12;
    /** Of the looks, one in so many is for what lies over the whole picture. */
    private static final int FEWER = 3;

    private static final int RUNS = 4;
    private static final int RUN = 24;
    private static final int MOST_REPEATS = 2;
    /** Spots on all looks together, on at least half of them; a stray one is no finding. */
    private static final int FEWEST_SPOTS = 6;

    private final Footage footage;
    private final Progress progress;

    CleanupSearch(Footage footage, Progress progress) {
        this.footage = footage;
        this.progress = progress;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        progress.step("Looking for dead pixels and dirt on the lens", 0);
        SensorSearch.Stuck stuck = new SensorSearch(footage, true, true).search(SENSOR_FRAMES);
        DeadPixelMap dead = stuck.dead();
        if (!dead.isEmpty()) {
            findings.add(pixels(dead));
        }
        List<Region> dirt = stuck.dirt().boxes(footage.format());
        if (!dirt.isEmpty()) {
            findings.add(dirt(dirt));
        }
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, Sight.REACH, footage.memory())) {
            dustAndScratches(window, dead, findings);
        }
        try (FrameSource source = footage.open()) {
            runs(source, findings);
        }
        return findings;
    }

    /** Runs of successive frames, spread over the take: repeats and bands show only from frame to frame. */
    private void runs(FrameSource source, List<Finding> findings) {
        int count = Math.clamp(footage.count() / RUN, 1, RUNS);
        int length = Math.min(RUN, footage.count());
        for (int i = 0; i < count; i++) {
            progress.checkCancelled();
            int first = (int) ((i + 0.5) * footage.count() / count) - length / 2;
            FrameRange run = new FrameRange(first, first + length - 1);
            progress.step("Looking for repeated frames, frame " + first, 0.7 + 0.3 * i / count);
            FrameSteps steps = FrameSteps.of(source, run, footage.memory());
            repeats(steps, findings);
            drops(steps, findings);
            if (i == count / 2) {
                RollingBand.in(RowChanges.of(source, run, footage.memory()))
                        .ifPresent(band -> findings.add(band(band)));
            }
        }
    }

    /** Single repeats only: where every few frames repeat, that is how the take was made. */
    private void repeats(FrameSteps steps, List<Finding> findings) {
        Set<Integer> repeated = steps.repeated();
        if (repeated.size() > MOST_REPEATS) {
            return;
        }
        for (int n : repeated) {
            ObjectNode hints = hints(DefectKind.REPEATED_FRAMES);
            String title = "Frame " + n + " repeats " + (n - 1);
            findings.add(new Finding(new FrameRange(n, n), footage.format().region(), title, 0.8, hints));
        }
    }

    /** Single drops only: where every few frames are missing, that is how the take was made. */
    private void drops(FrameSteps steps, List<Finding> findings) {
        Set<Integer> after = steps.afterDropped();
        if (after.size() > MOST_REPEATS) {
            return;
        }
        for (int n : after) {
            ObjectNode hints = hints(DefectKind.DROPPED_FRAMES);
            String title = "A frame is missing before " + n;
            findings.add(new Finding(new FrameRange(n - 1, n), footage.format().region(), title, 0.6, hints));
        }
    }

    private Finding band(RollingBand band) {
        String title = String.format(
                Locale.ROOT, "%s, %.2f stops", DefectKind.ROLLING_BANDS.title(), band.amplitude() / Math.log(2));
        return finding(DefectKind.ROLLING_BANDS, footage.format().region(), title, band.explained());
    }

    private Finding pixels(DeadPixelMap dead) {
        Region where = Region.NONE;
        int width = footage.format().width();
        for (int place : dead.places()) {
            where = where.union(new Region(place % width, place / width, 1, 1));
        }
        return finding(DefectKind.DEAD_PIXELS, where, DefectKind.DEAD_PIXELS.title() + ", " + dead.size(), 0.8);
    }

    private Finding dirt(List<Region> places) {
        Region where = places.stream().reduce(Region.NONE, Region::union);
        return finding(DefectKind.LENS_DIRT, where, DefectKind.LENS_DIRT.title() + ", places: " + places.size(), 0.6);
    }

    private void dustAndScratches(FrameWindow window, DeadPixelMap dead, List<Finding> findings) {
        int looks = Math.clamp(footage.count() / 3, 0, LOOKS);
        Tally dust = new Tally();
        Tally scratches = new Tally();
        List<RowNoise> rows = new ArrayList<>();
        List<ContourSteps> contours = new ArrayList<>();
        for (int i = 0; i < looks; i++) {
            progress.checkCancelled();
            int n = (int) ((i + 0.5) * footage.count() / looks);
            progress.step("Looking for dust and scratches, frame " + n, 0.2 + 0.5 * i / looks);
            try (Scratch scratch = new Scratch(footage.memory())) {
                Sight sight = new Sight(n, window, dead, scratch);
                dust.frame();
                new SpotFinder(sight, 1).spots().forEach(spot -> dust.add(spot.box(), spot.confidence()));
                scratches.frame();
                new ScratchFinder(sight, 1).scratches().forEach(one -> scratches.add(one.box(), one.confidence()));
                if (i % FEWER == 0) {
                    rows.add(RowNoise.of(sight));
                    contours.add(ContourSteps.of(window.at(n).mat()));
                }
            }
        }
        everywhere(rows, contours, findings);
        if (dust.places >= FEWEST_SPOTS && 2 * dust.frames >= looks) {
            String title = DefectKind.DUST.title() + ", " + dust.places + " places on " + looks + " frames looked at";
            findings.add(finding(DefectKind.DUST, dust.where, title, dust.confidence()));
        }
        if (2 * scratches.frames > looks) {
            int most = (int) Math.ceil((double) scratches.places / scratches.frames);
            findings.add(finding(
                    DefectKind.SCRATCHES,
                    scratches.where,
                    DefectKind.SCRATCHES.title() + ", " + most,
                    0.8 * scratches.confidence()));
        }
    }

    /** What lies over whole pictures shows on every look. */
    private void everywhere(List<RowNoise> rows, List<ContourSteps> contours, List<Finding> findings) {
        if (!rows.isEmpty() && rows.stream().allMatch(RowNoise::plain)) {
            double size = rows.stream().mapToDouble(RowNoise::size).average().orElseThrow();
            String title = String.format(Locale.ROOT, "%s, %.1f %%", DefectKind.ROW_NOISE.title(), 100 * size);
            double sure = rows.stream().mapToDouble(RowNoise::confidence).min().orElseThrow();
            findings.add(finding(DefectKind.ROW_NOISE, footage.format().region(), title, sure));
        }
        if (!contours.isEmpty() && contours.stream().allMatch(ContourSteps::plain)) {
            double alike =
                    contours.stream().mapToDouble(ContourSteps::alike).min().orElseThrow();
            findings.add(finding(DefectKind.BANDING, footage.format().region(), DefectKind.BANDING.title(), alike));
        }
    }

    /** Places of one class over all looks. */
    private static final class Tally {
        private int places;
        private int frames;
        private int counted;
        private double sure;
        private Region where = Region.NONE;

        void frame() {
            counted = places;
        }

        void add(Region box, double confidence) {
            frames += places == counted ? 1 : 0;
            places++;
            sure += confidence;
            where = where.union(box);
        }

        double confidence() {
            return sure / places;
        }
    }

    private Finding finding(DefectKind kind, Region where, String title, double confidence) {
        Region within = where.clip(footage.format());
        return new Finding(FrameRange.ofCount(footage.count()), within, title, confidence, hints(kind));
    }

    private static ObjectNode hints(DefectKind kind) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        hints.putArray("classes").add(kind.id());
        return hints;
    }
}

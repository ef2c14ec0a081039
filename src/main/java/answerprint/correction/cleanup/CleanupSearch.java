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

/** Looks through a take on a few frames spread over it: one finding per class of defect. */
final class CleanupSearch {
    private static final int LOOKS = 8;
    private static final int PIXEL_FRAMES = 12;
    /** Spots on all looks together, on at least two of them; a stray one is no finding. */
    private static final int FEWEST_SPOTS = 4;

    private final Footage footage;
    private final Progress progress;

    CleanupSearch(Footage footage, Progress progress) {
        this.footage = footage;
        this.progress = progress;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        progress.step("Looking for dead pixels", 0);
        DeadPixelMap dead = new DeadPixelSearch(footage).map(PIXEL_FRAMES);
        if (!dead.isEmpty()) {
            findings.add(pixels(dead));
        }
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, Sight.REACH, footage.memory())) {
            dust(window, dead, findings);
        }
        return findings;
    }

    private Finding pixels(DeadPixelMap dead) {
        Region where = Region.NONE;
        int width = footage.format().width();
        for (int place : dead.places()) {
            where = where.union(new Region(place % width, place / width, 1, 1));
        }
        return finding(DefectKind.DEAD_PIXELS, where, "Dead pixels, " + dead.size(), 0.8);
    }

    private void dust(FrameWindow window, DeadPixelMap dead, List<Finding> findings) {
        int looks = Math.clamp(footage.count() / 3, 0, LOOKS);
        int spots = 0;
        int frames = 0;
        double sure = 0;
        Region where = Region.NONE;
        for (int i = 0; i < looks; i++) {
            progress.checkCancelled();
            int n = (int) ((i + 0.5) * footage.count() / looks);
            progress.step("Looking for dust, frame " + n, 0.3 + 0.7 * i / looks);
            try (Scratch scratch = new Scratch(footage.memory())) {
                List<Spot> found = new SpotFinder(new Sight(n, window, dead, scratch), 1).spots();
                spots += found.size();
                frames += found.isEmpty() ? 0 : 1;
                for (Spot spot : found) {
                    where = where.union(spot.box());
                    sure += spot.confidence();
                }
            }
        }
        if (spots >= FEWEST_SPOTS && frames >= 2) {
            String title = "Dust, " + spots + " places on " + looks + " frames looked at";
            findings.add(finding(DefectKind.DUST, where, title, sure / spots));
        }
    }

    private Finding finding(DefectKind kind, Region where, String title, double confidence) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        hints.putArray("classes").add(kind.id());
        return new Finding(FrameRange.ofCount(footage.count()), where, title, confidence, hints);
    }
}

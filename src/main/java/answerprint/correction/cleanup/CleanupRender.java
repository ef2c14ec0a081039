package answerprint.correction.cleanup;

import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.HoldOut;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.EstimateSpace;
import answerprint.correction.repair.Scores;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Renders one cleanup: looks at each frame by itself, repairs what it finds, and keeps the log. */
final class CleanupRender implements Render {
    private final Assignment assignment;
    private final Footage footage;
    private final CleanupHints hints;
    private final CleanupSettings settings;
    private final DeadPixelMap dead;
    private final SourceTable sources = new SourceTable();
    private final Scores scores = new Scores();
    private final DefectLog log = new DefectLog();

    CleanupRender(Assignment assignment, Footage footage, CleanupHints hints, DeadPixelMap dead) {
        this.assignment = assignment;
        this.footage = footage;
        this.hints = hints;
        this.settings = CleanupSettings.of(assignment.settings());
        this.dead = dead;
        for (int n = assignment.frames().first() - Sight.REACH; n <= assignment.frames().last() + Sight.REACH; n++) {
            if (n >= 0 && n < footage.count()) {
                sources.index(footage.take(), n);
            }
        }
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        Sight sight = new Sight(n, in, dead, scratch);
        List<Spot> spots = spots(sight);
        List<Region> pixels = pixels();
        EstimateSpace space = new EstimateSpace(in.format().encoding());
        List<Defect> found = new ArrayList<>();
        if (spots.isEmpty() && pixels.isEmpty()) {
            out.nothing();
            log.frame(n, found);
            return;
        }
        SpotRepair repair = new SpotRepair(sight, space, settings.grow(), this::source, scores, spots);
        Region box = Region.NONE;
        for (Spot spot : spots) {
            box = box.union(repair.reach(spot));
        }
        for (Region pixel : pixels) {
            box = box.union(pixel);
        }
        out.pixels(box, scratch);
        for (Spot spot : spots) {
            if (repair.write(spot, out)) {
                found.add(new Defect(n, spot.box(), DefectKind.DUST, spot.confidence()));
            }
        }
        DeadPixelRepair bridging = new DeadPixelRepair(sight, dead, space, this::source, scores);
        for (Region pixel : pixels) {
            bridging.write(pixel.x(), pixel.y(), out);
            found.add(new Defect(n, pixel, DefectKind.DEAD_PIXELS, 1));
        }
        out.spare(assignment.keepOut());
        log.frame(n, found);
    }

    private int source(int frame) {
        return sources.index(footage.take(), frame);
    }

    private List<Spot> spots(Sight sight) {
        if (!hints.asks(DefectKind.DUST)) {
            return List.of();
        }
        return new SpotFinder(sight, settings.sensitivity())
                .spots().stream().filter(spot -> wanted(spot.box())).toList();
    }

    private List<Region> pixels() {
        int width = footage.format().width();
        return dead.places().stream()
                .map(place -> new Region(place % width, place / width, 1, 1))
                .filter(this::wanted)
                .toList();
    }

    private boolean wanted(Region box) {
        return hints.holds(box)
                && assignment.keepOut().stream().noneMatch(spared -> spared.contains(box));
    }

    @Override
    public RenderSummary summary() {
        List<HoldOut> holdOuts = new ArrayList<>();
        scores.errors()
                .forEach((method, error) -> holdOuts.add(new HoldOut(
                        assignment.frames(), method, error, scores.samples(method), !"nearest frames".equals(method))));
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.put("deadPixels", dead.size());
        log.write(parameters);
        double confidence = scores.pixels() == 0 ? 1 : scores.meanConfidence();
        return new RenderSummary(confidence, parameters, holdOuts, sources, footage.modelVersion(), remarks());
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (log.counts().isEmpty()) {
            remarks.add("Nothing of what was asked for was found on these frames.");
        }
        if (hints.asks(DefectKind.DUST) && assignment.frames().first() == 0) {
            remarks.add("Dust on the take's first and last frame is left alone: one neighbour only tells too little.");
        }
        return remarks;
    }

    @Override
    public void close() {
        // Nothing is held between frames.
    }
}

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
import answerprint.picture.Frame;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Renders one cleanup: looks at each frame by itself, repairs what it finds, and keeps the log. */
final class CleanupRender implements Render {
    /** How sure dirt on the lens is, once its mean stands out by four errors. */
    private static final double LENS_DIRT = 0.7;

    private final Assignment assignment;
    private final Footage footage;
    private final CleanupHints hints;
    private final CleanupSettings settings;
    private final DeadPixelMap dead;
    private final LensDirt dirt;
    private final SourceTable sources = new SourceTable();
    private final Scores scores = new Scores();
    private final DefectLog log = new DefectLog();

    CleanupRender(Assignment assignment, Footage footage, CleanupHints hints, SensorSearch.Stuck stuck) {
        this.assignment = assignment;
        this.footage = footage;
        this.hints = hints;
        this.settings = CleanupSettings.of(assignment.settings());
        dead = stuck.dead();
        dirt = stuck.dirt();
        for (int n = assignment.frames().first() - Sight.REACH;
                n <= assignment.frames().last() + Sight.REACH;
                n++) {
            if (n >= 0 && n < footage.count()) {
                sources.index(footage.take(), n);
            }
        }
    }

    /** What one frame has to be mended of. */
    private record Found(List<Spot> spots, List<Scratched> scratches, List<Region> pixels, List<Region> dirt) {
        boolean nothing() {
            return spots.isEmpty() && scratches.isEmpty() && pixels.isEmpty() && dirt.isEmpty();
        }
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        Sight sight = new Sight(n, in, dead, scratch);
        List<Scratched> scratches = scratches(sight);
        Found found = new Found(spots(sight, scratches), scratches, pixels(), dirt());
        if (found.nothing()) {
            out.nothing();
            log.frame(n, List.of());
            return;
        }
        log.frame(n, mended(sight, found, in.at(n), out));
        out.spare(assignment.keepOut());
    }

    private List<Defect> mended(Sight sight, Found found, Frame plate, Patch out) {
        EstimateSpace space = new EstimateSpace(footage.format().encoding());
        SpotRepair repair = new SpotRepair(sight, space, settings.grow(), this::source, scores, found.spots());
        out.pixels(box(found, repair), sight.scratch());
        List<Defect> defects = new ArrayList<>();
        int n = sight.frame();
        for (Spot spot : found.spots()) {
            if (repair.write(spot, out)) {
                defects.add(new Defect(n, spot.box(), DefectKind.DUST, spot.confidence()));
            }
        }
        DeadPixelRepair bridging = new DeadPixelRepair(sight, dead, space, this::source, scores);
        for (Region pixel : found.pixels()) {
            bridging.write(pixel.x(), pixel.y(), out);
            defects.add(new Defect(n, pixel, DefectKind.DEAD_PIXELS, 1));
        }
        ScratchRepair unscratching = new ScratchRepair(sight, space, scores);
        for (Scratched scratch : found.scratches()) {
            unscratching.write(scratch, out);
            defects.add(new Defect(n, scratch.box(), DefectKind.SCRATCHES, scratch.confidence()));
        }
        LensDirtRepair lifting = new LensDirtRepair(dirt, settings.strength(), scores);
        for (Region place : found.dirt()) {
            lifting.write(plate, place, out);
            defects.add(new Defect(n, place, DefectKind.LENS_DIRT, LENS_DIRT));
        }
        return defects;
    }

    private Region box(Found found, SpotRepair repair) {
        Region box = Region.NONE;
        for (Spot spot : found.spots()) {
            box = box.union(repair.reach(spot));
        }
        for (Region pixel : found.pixels()) {
            box = box.union(pixel);
        }
        for (Scratched scratch : found.scratches()) {
            box = box.union(scratch.box().clip(footage.format()));
        }
        for (Region place : found.dirt()) {
            box = box.union(place);
        }
        return box;
    }

    private List<Scratched> scratches(Sight sight) {
        if (!hints.asks(DefectKind.SCRATCHES)) {
            return List.of();
        }
        return new ScratchFinder(sight, settings.sensitivity())
                .scratches().stream().filter(one -> wanted(one.box())).toList();
    }

    private int source(int frame) {
        return sources.index(footage.take(), frame);
    }

    /** Spots that are no part of a scratch. */
    private List<Spot> spots(Sight sight, List<Scratched> scratches) {
        if (!hints.asks(DefectKind.DUST)) {
            return List.of();
        }
        return new SpotFinder(sight, settings.sensitivity())
                .spots().stream()
                        .filter(spot -> wanted(spot.box()))
                        .filter(spot -> scratches.stream()
                                .noneMatch(one -> one.box().grow(2).contains(spot.box())))
                        .toList();
    }

    private List<Region> pixels() {
        int width = footage.format().width();
        return dead.places().stream()
                .map(place -> new Region(place % width, place / width, 1, 1))
                .filter(this::wanted)
                .toList();
    }

    private List<Region> dirt() {
        return dirt.boxes(footage.format()).stream().filter(this::wanted).toList();
    }

    private boolean wanted(Region box) {
        return hints.holds(box) && assignment.keepOut().stream().noneMatch(spared -> spared.contains(box));
    }

    @Override
    public RenderSummary summary() {
        List<HoldOut> holdOuts = new ArrayList<>();
        scores.errors()
                .forEach((method, error) -> holdOuts.add(new HoldOut(
                        assignment.frames(), method, error, scores.samples(method), !"nearest frames".equals(method))));
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.put("deadPixels", dead.size());
        parameters.put("lensDirt", dirt.places().size());
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

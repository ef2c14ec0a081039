package answerprint.correction.cleanup;

import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.Grade;
import answerprint.correction.HoldOut;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.opencv.core.Scalar;

/** Takes rolling bands off, as one wave that was fitted over all frames; the plate's own pixels graded row by row. */
final class BandRender implements Render {
    /** So many frames are enough for a fit. */
    private static final int MOST_FRAMES = 120;

    private final Assignment assignment;
    private final Footage footage;
    private final RollingBand band;
    private final double strength;
    private final DefectLog log = new DefectLog();

    private BandRender(Assignment assignment, Footage footage, RollingBand band) {
        this.assignment = assignment;
        this.footage = footage;
        this.band = band;
        strength = CleanupSettings.of(assignment.settings()).strength();
    }

    /** @throws NothingToCorrect when no band rolls */
    static BandRender of(Assignment assignment, Footage footage) {
        int count = Math.min(MOST_FRAMES, assignment.frames().count());
        FrameRange fitted =
                new FrameRange(assignment.frames().first(), assignment.frames().first() + count - 1);
        try (FrameSource source = footage.open()) {
            RollingBand band = RollingBand.in(RowChanges.of(source, fitted, footage.memory()))
                    .orElseThrow(
                            () -> new NothingToCorrect(
                                    "No band of light rolls over these frames; a band that stands still is part of the light."));
            return new BandRender(assignment, footage, band);
        }
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        Region whole = in.format().region();
        out.graded(Grade.NONE.withGain(band.against(n, strength)), whole, scratch);
        out.alpha().setTo(Scalar.all(1));
        out.confidence().setTo(Scalar.all(band.explained()));
        out.spare(assignment.keepOut());
        log.frame(n, List.of(new Defect(n, whole, DefectKind.ROLLING_BANDS, band.explained())));
    }

    @Override
    public RenderSummary summary() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        band.write(parameters.putObject("band"));
        log.write(parameters);
        long samples = (long) assignment.frames().count() * RowChanges.ROWS;
        double left = Math.sqrt(1 - band.explained());
        return new RenderSummary(
                band.explained(),
                parameters,
                List.of(new HoldOut(assignment.frames(), "one wave, share left", left, samples, true)),
                new SourceTable(),
                footage.modelVersion(),
                List.of());
    }

    @Override
    public void close() {
        // Nothing is held between frames.
    }
}

package answerprint.correction.cleanup;

import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.HoldOut;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.EstimateSpace;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Subtracts from each row what read-out noise added to it; a frame on which none can be proven stays as it is. */
final class RowNoiseRender implements Render {
    private static final int LOOKS = 3;

    private final Assignment assignment;
    private final Footage footage;
    private final EstimateSpace space;
    private final float strength;
    private final DefectLog log = new DefectLog();
    private final Map<Integer, RowNoise> seen = new TreeMap<>();

    private RowNoiseRender(Assignment assignment, Footage footage) {
        this.assignment = assignment;
        this.footage = footage;
        space = new EstimateSpace(footage.format().encoding());
        strength = (float) CleanupSettings.of(assignment.settings()).strength();
    }

    /** @throws NothingToCorrect when none of a few frames has row noise */
    static RowNoiseRender of(Assignment assignment, Footage footage) {
        int first = assignment.frames().first();
        int count = assignment.frames().count();
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, Sight.REACH, footage.memory())) {
            for (int i = 0; i < LOOKS; i++) {
                try (Scratch scratch = new Scratch(footage.memory())) {
                    int n = first + (int) ((i + 0.5) * count / LOOKS);
                    if (RowNoise.of(new Sight(n, window, DeadPixelMap.NONE, scratch))
                            .stands()) {
                        return new RowNoiseRender(assignment, footage);
                    }
                }
            }
        }
        throw new NothingToCorrect(
                "No noise runs along the rows of these frames; rows that stay from frame to frame are"
                        + " part of the picture.");
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        RowNoise noise = RowNoise.of(new Sight(n, in, DeadPixelMap.NONE, scratch));
        if (!noise.stands()) {
            out.nothing();
            log.frame(n, List.of());
            return;
        }
        Region whole = in.format().region();
        out.pixels(whole, scratch);
        Mat even = space.of(in.at(n).mat(), scratch);
        float[] row = new float[3 * whole.width()];
        for (int y = 0; y < whole.height(); y++) {
            even.get(y, 0, row);
            for (int i = 0; i < row.length; i++) {
                row[i] = space.plate(row[i] - strength * noise.offsets()[3 * y + i % 3]);
            }
            out.rgb().put(y, 0, row);
        }
        out.alpha().setTo(Scalar.all(1));
        out.confidence().setTo(Scalar.all(noise.confidence()));
        out.source().setTo(Scalar.all(SourceTable.GRADED));
        out.spare(assignment.keepOut());
        seen.put(n, noise);
        log.frame(n, List.of(new Defect(n, whole, DefectKind.ROW_NOISE, noise.confidence())));
    }

    @Override
    public RenderSummary summary() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        double size =
                seen.values().stream().mapToDouble(RowNoise::size).average().orElse(0);
        parameters.put("rowNoise", Math.round(1e5 * size) / 1e5);
        log.write(parameters);
        double sure = seen.values().stream()
                .mapToDouble(RowNoise::confidence)
                .average()
                .orElse(1);
        double halves =
                seen.values().stream().mapToDouble(RowNoise::halves).average().orElse(0);
        long rows = (long) seen.size() * footage.format().height();
        List<HoldOut> holdOuts = seen.isEmpty()
                ? List.of()
                : List.of(new HoldOut(assignment.frames(), "odd columns against even", halves, rows, true));
        return new RenderSummary(sure, parameters, holdOuts, new SourceTable(), footage.modelVersion(), remarks());
    }

    private List<String> remarks() {
        return seen.isEmpty() ? List.of("No noise was found along the rows of these frames.") : List.of();
    }

    @Override
    public void close() {
        // Nothing is held between frames.
    }
}

package answerprint.correction.denoise;

import answerprint.colour.Curve;
import answerprint.correction.Asking;
import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Finding;
import answerprint.correction.Footage;
import answerprint.correction.KindSettings;
import answerprint.correction.Limits;
import answerprint.correction.Marked;
import answerprint.correction.Nature;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Render;
import answerprint.correction.Revising;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.Scratch;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The kind {@code denoise}: noise is averaged away along the motion, as much as is wanted, and the plate's grain kept. */
@Singleton
public class Denoise implements Correction {
    /** The frozen id of this kind. */
    public static final CorrectionKind KIND = new CorrectionKind("denoise");

    static final String LEARNED = "this camera's noise as the production learned it, at this take's strength";
    static final String MEASURED = "this take";

    private static final int PAIRS = 6;
    /** A third of an 8-bit step: less is no noise. */
    private static final double QUIET = 0.3 / 255;

    @Override
    public CorrectionKind kind() {
        return KIND;
    }

    @Override
    public int reach() {
        return DenoiseRender.REACH;
    }

    /** The frame's own pixels with new values: guards hold the result against the plate under the same matte. */
    @Override
    public Nature nature() {
        return Nature.GRADES;
    }

    /** Exposure of single pixels says nothing: noise in the dark is worth stops. Less grain is what is asked for. */
    @Override
    public Limits limits() {
        return new Limits(1, Double.MAX_VALUE, 5).loweringGrain();
    }

    @Override
    public KindSettings settings() {
        return DenoiseSettings.DIALS;
    }

    @Override
    public Asking asking() {
        return new Asking(Asking.Mark.MAYBE_BOX, Asking.Other.NOTHING);
    }

    @Override
    public ObjectNode hints(Marked marked) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        return marked.box().area() == 0 ? hints : hints.set("box", marked.boxJson());
    }

    @Override
    public List<Finding> find(Footage footage, Progress progress) {
        return new UnusualNoise(footage, progress).findings();
    }

    @Override
    public Render prepare(Assignment assignment, Footage footage) {
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, reach(), footage.memory());
                Scratch scratch = new Scratch(footage.memory())) {
            int first = assignment.frames().first();
            int last = Math.min(assignment.frames().last() + 1, footage.count() - 1);
            TakeNoise seen = TakeNoise.of(source, Math.min(first, last - 1), last, PAIRS, footage.memory());
            Optional<NoiseLevels> learned = NoiseLevels.learned(footage.learned("noise"), footage.camera())
                    .filter(known -> footage.format().encoding().curve() != Curve.LINEAR);
            if (learned.isEmpty() && !seen.known()) {
                throw new NothingToCorrect("Too little can be followed from frame to frame to measure noise here.");
            }
            NoiseLevels noise = learned.map(seen::shaped).orElseGet(seen::levels);
            if (noise.middle() < QUIET) {
                throw new NothingToCorrect("No noise can be measured here; these frames are clean already.");
            }
            DenoiseRender render =
                    new DenoiseRender(assignment, footage, noise, learned.isPresent() ? LEARNED : MEASURED);
            render.tryOut((first + last) / 2, window, scratch);
            return render;
        }
    }

    @Override
    public Revision revisedBy(Assignment assignment, List<RevisionPoint> points) {
        return Revising.answered(assignment, points, new DenoiseRevising());
    }
}

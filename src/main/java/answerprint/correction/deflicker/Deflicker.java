package answerprint.correction.deflicker;

import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Finding;
import answerprint.correction.Footage;
import answerprint.correction.KindSettings;
import answerprint.correction.Limits;
import answerprint.correction.Nature;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Render;
import answerprint.correction.Revising;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.picture.FrameSource;
import answerprint.work.Progress;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** The kind {@code deflicker}: exposure that trembles from frame to frame is held still; light cues stay. */
@Singleton
public class Deflicker implements Correction {
    /** The frozen id of this kind. */
    public static final CorrectionKind KIND = new CorrectionKind("deflicker");

    /** A correction of more than this many stops is for a person to allow (engine notes, §4.3). */
    private static final double MOST_STOPS = 0.15;

    private static final int FEWEST_FRAMES = 5;

    @Override
    public CorrectionKind kind() {
        return KIND;
    }

    @Override
    public int reach() {
        return 0;
    }

    @Override
    public Nature nature() {
        return Nature.GRADES;
    }

    @Override
    public Limits limits() {
        return new Limits(1, MOST_STOPS, 5);
    }

    @Override
    public KindSettings settings() {
        return DeflickerSettings.DIALS;
    }

    @Override
    public List<Finding> find(Footage footage, Progress progress) {
        return new RapidFlicker(footage, progress).findings();
    }

    @Override
    public Render prepare(Assignment assignment, Footage footage) {
        if (footage.count() < FEWEST_FRAMES) {
            throw new NothingToCorrect("Flicker needs at least " + FEWEST_FRAMES + " frames to be told from light.");
        }
        DeflickerSettings settings = DeflickerSettings.of(assignment.settings());
        MeasuredFlicker measured;
        try (FrameSource source = footage.open()) {
            measured = new FlickerStudy(source, assignment.frames(), footage.memory(), Progress.unwatched())
                    .result(settings.mode());
        }
        if (!measured.isSeen()) {
            throw new NothingToCorrect(String.format(
                    Locale.ROOT,
                    "These frames do not flicker: their light trembles by %.4f stop, which nobody sees.",
                    measured.rms()));
        }
        return new DeflickerRender(assignment, footage, measured, settings.strength());
    }

    @Override
    public Revision revisedBy(Assignment assignment, List<RevisionPoint> points) {
        return Revising.answered(assignment, points, new DeflickerRevising());
    }
}

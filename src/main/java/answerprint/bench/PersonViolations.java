package answerprint.bench;

import answerprint.correction.Grade;
import answerprint.correction.Nature;
import answerprint.correction.SourceTable;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.List;
import java.util.SplittableRandom;
import org.opencv.core.Scalar;

/** Breaches of the person: faces that come, go or change. Each is wrapped in a kind that claims to grade, which G3 knows least. */
final class PersonViolations {
    static final String PASTED = "face pasted in";
    private static final List<Double> WARPS = List.of(0.5, 1.0, 2.0, 4.0);
    private static final List<Double> BLURS = List.of(1.0, 1.5, 2.5);

    private final GuardPlate plate;
    private final CleanEdits edits;
    private final SplittableRandom random;

    /** A face cut out of a frame. */
    record Cutout(float[] rgb, int width, int height) {}

    PersonViolations(GuardPlate plate, CleanEdits edits, SplittableRandom random) {
        this.plate = plate;
        this.edits = edits;
        this.random = random;
    }

    /** Fills a face's surroundings, or changes a face of a whole picture. */
    @FunctionalInterface
    private interface Change {
        float[] of(float[] rgb, Scratch scratch);
    }

    private GuardTrial graded(Region box, Change change, String name, String... guards) {
        List<float[]> frames = edits.stretch();
        Region where = box.clip(plate.picture());
        return GuardTrial.clean("", Nature.GRADES, frames, (n, patch, scratch) -> {
                    float[] changed = change.of(frames.get(n), scratch);
                    Pixels.round(changed, plate.levels());
                    float[] inside = Pixels.cut(changed, plate.width(), where);
                    Pixels.fill(patch, where, inside, 0, SourceTable.GRADED, scratch);
                })
                .violating(name, guards);
    }

    GuardTrial mouthWarped(Region face, int variant) {
        double by = WARPS.get(variant % WARPS.size());
        boolean sideways = random.nextBoolean();
        return graded(
                face.grow(face.width() / 3),
                (rgb, scratch) -> FaceForgery.warped(rgb, plate.width(), face, by, sideways, scratch),
                "mouth warped by %.1f px".formatted(by),
                "G3");
    }

    GuardTrial eyesClosed(Region face) {
        return graded(face, (rgb, scratch) -> FaceForgery.closedEyes(rgb, plate.width(), face), "eyelids closed", "G3");
    }

    GuardTrial turned(Region face) {
        Region inside = face.clip(plate.picture());
        return graded(
                inside, (rgb, scratch) -> FaceForgery.turned(rgb, plate.width(), inside), "face left-right", "G3");
    }

    GuardTrial softened(Region face, int variant) {
        double sigma = BLURS.get(variant % BLURS.size());
        return graded(
                face.grow(face.width() / 10),
                (rgb, scratch) -> Pixels.blurred(rgb, plate.width(), sigma, scratch),
                "skin blurred by %.1f px".formatted(sigma),
                "G3",
                "G8");
    }

    /** The face alone, or everything with the face more than the rest. */
    GuardTrial twoStops(Region face) {
        double stops = random.nextBoolean() ? 2 : -2;
        Region box = face.grow(face.width() / 8).clip(plate.picture());
        return GuardTrial.clean("", Nature.GRADES, edits.stretch(), (n, patch, scratch) -> {
                    patch.graded(Grade.stops(stops), box, scratch);
                    patch.alpha().setTo(new Scalar(1));
                    patch.confidence().setTo(new Scalar(0.9));
                })
                .violating("face by 2 stops", "G6");
    }

    Cutout cutout(Region face) {
        Region box = face.grow(face.width() / 5).clip(plate.picture());
        float[] rgb = plate.frames().get(GuardPlate.FRAMES / 2);
        return new Cutout(Pixels.cut(rgb, plate.width(), box), box.width(), box.height());
    }

    /** Somebody else's face, 56 to 120 pixels wide with its surroundings, away from all faces. */
    GuardTrial pasted(Cutout face) {
        int width = Math.min(random.nextInt(56, 121), plate.width() / 3);
        int height = Math.min(width * face.height() / face.width(), plate.height() - 10);
        Region box = edits.clearBox(Math.min(width, height), Math.min(width, height));
        Region at = new Region(box.x(), box.y(), Math.min(width, plate.width() - box.x()), box.height());
        List<float[]> frames = edits.stretch();
        return GuardTrial.clean(
                        "",
                        Nature.REPLACES,
                        frames,
                        (n, patch, scratch) -> Pixels.fill(
                                patch,
                                at,
                                Pixels.resized(face.rgb(), face.width(), at.width(), at.height(), scratch),
                                4,
                                SourceTable.SYNTHESISED,
                                scratch))
                .violating(PASTED, "G4");
    }

    /** Everything from head to chest, or a whole body, filled from the left and right border. */
    GuardTrial removed(Region person, boolean body) {
        Region box = body
                ? person
                : new Region(
                                person.x() - person.width() / 2,
                                person.y() - person.height() / 3,
                                2 * person.width(),
                                2 * person.height())
                        .clip(plate.picture());
        Region at = box.clip(plate.picture());
        List<float[]> frames = edits.stretch();
        return GuardTrial.clean(
                        "",
                        Nature.REPLACES,
                        frames,
                        (n, patch, scratch) ->
                                Pixels.fill(patch, at, across(frames.get(n), at), 3, SourceTable.SYNTHESISED, scratch))
                .violating(body ? "person removed (body)" : "person removed (head)", "G5", "G3");
    }

    private float[] across(float[] rgb, Region box) {
        float[] filled = new float[3 * box.width() * box.height()];
        int left = Math.max(0, box.x() - 1);
        int right = Math.min(plate.width() - 1, box.right());
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                float part = x / (float) box.width();
                for (int c = 0; c < 3; c++) {
                    int row = (box.y() + y) * plate.width();
                    filled[3 * (y * box.width() + x) + c] =
                            rgb[3 * (row + left) + c] * (1 - part) + rgb[3 * (row + right) + c] * part;
                }
            }
        }
        return filled;
    }
}

package answerprint.review;

import answerprint.correction.ReasonCode;
import answerprint.correction.RevisionPoint;
import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.List;

/** Turns what people said and drew into the points that the next version answers one by one. */
final class RevisionPoints {
    private final int width;
    private final int height;

    /**
     * @param width of the plate, pixels
     * @param height of the plate, pixels
     */
    RevisionPoints(int width, int height) {
        this.width = width;
        this.height = height;
    }

    List<RevisionPoint> of(FrameRange frames, List<GivenVerdict> asking, List<Note> notes) {
        List<RevisionPoint> points = new ArrayList<>();
        for (GivenVerdict verdict : asking) {
            for (ReasonCode code : verdict.reasons()) {
                points.add(new RevisionPoint.Reason(verdict.id(), code, verdict.words(), frames, List.of()));
            }
        }
        notes.forEach(note -> points.addAll(ofNote(note)));
        return List.copyOf(points);
    }

    private List<RevisionPoint> ofNote(Note note) {
        List<RevisionPoint> points = new ArrayList<>();
        List<Region> drawn = regions(note, false);
        for (ReasonCode code : note.reasons()) {
            points.add(new RevisionPoint.Reason(note.id().value(), code, note.words(), note.frames(), drawn));
        }
        note.lighting()
                .ifPresent(light -> points.add(
                        new RevisionPoint.Light(note.id().value(), light, note.words(), note.frames(), drawn)));
        List<Region> keptOut = regions(note, true);
        if (!keptOut.isEmpty()) {
            points.add(new RevisionPoint.Reason(
                    note.id().value(), ReasonCode.SHOULD_STAY, note.words(), note.frames(), keptOut));
        }
        return points;
    }

    private List<Region> regions(Note note, boolean keepOut) {
        return note.drawing().stream()
                .filter(mark -> mark.tool().equals("keep-out") == keepOut)
                .filter(mark -> !mark.tool().equals("text") && !mark.tool().equals("arrow"))
                .map(this::region)
                .filter(region -> !region.isEmpty())
                .toList();
    }

    /** The pixels that a stroke spans with its width, within the picture. */
    private Region region(NoteMark mark) {
        double half = mark.width() / 2;
        double left = 1;
        double top = 1;
        double right = 0;
        double bottom = 0;
        for (int i = 0; i < mark.points().size(); i += 2) {
            left = Math.min(left, mark.points().get(i) - half);
            right = Math.max(right, mark.points().get(i) + half);
            top = Math.min(top, mark.points().get(i + 1) - half);
            bottom = Math.max(bottom, mark.points().get(i + 1) + half);
        }
        int x = (int) Math.floor(Math.clamp(left, 0, 1) * width);
        int y = (int) Math.floor(Math.clamp(top, 0, 1) * height);
        int x2 = (int) Math.ceil(Math.clamp(right, 0, 1) * width);
        int y2 = (int) Math.ceil(Math.clamp(bottom, 0, 1) * height);
        return new Region(x, y, Math.max(0, x2 - x), Math.max(0, y2 - y));
    }
}

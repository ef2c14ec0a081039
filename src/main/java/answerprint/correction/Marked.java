package answerprint.correction;

import answerprint.picture.Region;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person drew and named, as {@link Asking} asked for it.
 *
 * @param frame that was drawn on, ABS
 * @param points in the order in which they were set, plate pixels; empty unless points were asked for
 * @param box in plate pixels; {@link Region#NONE} when none was drawn
 * @param take the other take that was named, or absent
 * @param otherFrame a frame of that take (of the asked take itself when none is named), ABS
 * @param meant which of the kind's meanings was chosen; empty for what it does of itself
 */
public record Marked(
        int frame, List<Place> points, Region box, @Nullable UUID take, int otherFrame, String meant) {
    /** Nothing drawn, nothing named. */
    public static final Marked NOTHING = new Marked(0, List.of(), Region.NONE, null, 0);

    private static final int FEWEST = 2;
    private static final int MOST = 5;

    /** Pixels from the top left. */
    public record Place(int x, int y) {}

    public Marked {
        points = List.copyOf(points);
    }

    /** Nothing chosen beside what was drawn and named. */
    public Marked(int frame, List<Place> points, Region box, @Nullable UUID take, int otherFrame) {
        this(frame, points, box, take, otherFrame, "");
    }

    /** The box as hints carry it. */
    public ObjectNode boxJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("x", box.x())
                .put("y", box.y())
                .put("width", box.width())
                .put("height", box.height());
    }

    /** Whether this is enough for what was asked. */
    public boolean answers(Asking asking) {
        boolean drawn =
                switch (asking.mark()) {
                    case NOTHING, MAYBE_BOX -> true;
                    case POINTS -> points.size() >= FEWEST && points.size() <= MOST;
                    case BOX -> box.area() > 0;
                };
        boolean known = meant.isEmpty() || asking.meanings().contains(meant);
        return drawn && known && (asking.other() != Asking.Other.TAKE || take != null);
    }
}

package answerprint.shell.parts;

import answerprint.timeline.FrameRange;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays a take's plate, and beside it a proposal, by frame number. All of playing, comparing and drawing happens in the
 * browser; what comes back are places, wishes and drawings.
 */
@Tag("frame-player")
@JsModule("./components/frame-player/frame-player.ts")
public class FramePlayer extends Component implements HasSize, HasStyle {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A take as the player needs it.
     *
     * @param proxy address of the plate's proxy
     * @param shown the take's frames that the plate's proxy holds, ABS
     * @param poster address of a still, or empty
     * @param num rate's numerator, e.g. 24000
     * @param den rate's denominator, e.g. 1001
     * @param start frames since 00:00:00:00 at the take's first frame
     * @param drop whether its timecode is drop-frame
     * @param count frames
     */
    public record Plate(
            String proxy,
            FrameRange shown,
            String poster,
            int num,
            int den,
            long start,
            boolean drop,
            int count,
            int width,
            int height) {}

    /**
     * A proposal's version as the player needs it.
     *
     * @param proxy address of its proxy
     * @param first the take's frame that the proxy starts with
     * @param label {@code v002}
     * @param shares of the picture changed, 0..1, per frame from {@code changedFirst}
     * @param outside frames with any change outside the declared region
     * @param region box that changed, x, y, width, height in plate pixels, or empty
     */
    public record Side(
            String proxy,
            int first,
            String label,
            int changedFirst,
            List<Double> shares,
            List<Integer> outside,
            List<Integer> region) {}

    /** A note in the notes lane; frames are ABS, both ends inclusive. */
    public record Mark(String id, int first, int last) {}

    /** Where the playhead rests, and the marked range around it (the frame itself when none is marked). */
    public record At(int frame, int first, int last) {}

    /**
     * What a person marked on one frame, in plate pixels.
     *
     * @param points x, y of each, in the order in which they were set
     * @param box x, y, width, height, or empty
     */
    public record Marks(int frame, List<List<Integer>> points, List<Integer> box) {}

    /** Shows this take. */
    public void show(Plate plate) {
        getElement().setProperty("poster", plate.poster());
        getElement().setProperty("num", plate.num());
        getElement().setProperty("den", plate.den());
        getElement().setProperty("start", (double) plate.start());
        getElement().setProperty("drop", plate.drop());
        getElement().setProperty("pictureWidth", plate.width());
        getElement().setProperty("pictureHeight", plate.height());
        getElement().setProperty("count", plate.count());
        getElement().setProperty("plateFirst", plate.shown().first());
        getElement().setProperty("plateLast", plate.shown().last());
        getElement().setProperty("plate", plate.proxy());
    }

    /** Compares the plate with this version. */
    public void compare(Side side) {
        getElement().setProperty("plain", false);
        getElement().setProperty("version", side.label());
        getElement().setProperty("proposalFirst", side.first());
        getElement().setProperty("proposal", side.proxy());
        getElement().setProperty("sharesFirst", side.changedFirst());
        getElement().setPropertyJson("shares", JSON.valueToTree(side.shares()));
        getElement().setPropertyJson("outside", JSON.valueToTree(side.outside()));
        getElement().setPropertyJson("region", JSON.valueToTree(side.region()));
    }

    /** Shows the plate alone. */
    public void plain() {
        getElement().setProperty("plain", true);
        getElement().setProperty("proposal", "");
    }

    /** Lossless stills on pause; {@code {n}} in the addresses stands for the frame. Empty where there are none. */
    public void stills(String plate, String proposal) {
        getElement().setProperty("stillPlate", plate);
        getElement().setProperty("stillProposal", proposal);
    }

    /** Hatched at both ends of the lanes, in frames. */
    public void handles(int head, int tail) {
        getElement().setProperty("head", head);
        getElement().setProperty("tail", tail);
    }

    public void notes(List<Mark> notes) {
        getElement().setPropertyJson("notes", JSON.valueToTree(notes));
    }

    /** What this person saw in earlier visits, e.g. "0-23,40". */
    public void seenBefore(String ranges) {
        getElement().setProperty("seenBefore", ranges);
    }

    /** Shows a drawing, as JSON of strokes in shares of the picture; empty shows none. */
    public void drawing(String strokes) {
        getElement().setProperty("drawing", strokes);
    }

    /** Shows a lighting note on the proposal's side; the record has the fields of the component's {@code Lighting}. */
    public void lighting(Record preview) {
        getElement().setPropertyJson("lighting", JSON.valueToTree(preview));
    }

    public void noLighting() {
        getElement().executeJs("this.lighting = undefined");
    }

    /** The comparison as text, as kept in the page's address. */
    public void comparison(String text) {
        getElement().setProperty("compareText", text);
    }

    /**
     * Lets the person mark points or a box; they come as {@link Marks}, each time with all that stands on the frame.
     *
     * @param mode {@code points}, {@code box}, or empty to stop
     */
    public void mark(String mode) {
        getElement().executeJs("this.mark($0)", mode);
    }

    /** Leaves the line that was marked in view; what is marked next is another one on the same frame. */
    public void markAnother() {
        getElement().executeJs("this.markAnother()");
    }

    public void pen(boolean out) {
        getElement().executeJs("this.mode = $0", out ? "pen" : "");
    }

    public void seek(int frame) {
        getElement().executeJs("this.seek($0)", frame);
    }

    public Registration onSettled(Consumer<At> listener) {
        return on("frame-settled", detail -> listener.accept(at(detail)));
    }

    /** What was seen, and what of it at 1:1, as frame ranges. */
    public Registration onSeen(BiConsumer<String, String> listener) {
        return on("seen-changed", detail -> listener.accept(text(detail, "seen"), text(detail, "closely")));
    }

    /** A key asked something of the page, such as {@code approve} or {@code next-proposal}. */
    public Registration onWish(BiConsumer<String, At> listener) {
        return on("wish", detail -> listener.accept(text(detail, "action"), at(detail)));
    }

    public Registration onDrawing(Consumer<String> listener) {
        return on("drawing-changed", detail -> listener.accept(detail.asString()));
    }

    public Registration onNoteChosen(Consumer<String> listener) {
        return on("note-chosen", detail -> listener.accept(detail.asString()));
    }

    public Registration onComparison(Consumer<String> listener) {
        return on("compare-changed", detail -> listener.accept(detail.asString()));
    }

    public Registration onMarks(Consumer<Marks> listener) {
        return on("marked", detail -> {
            List<List<Integer>> points = new ArrayList<>();
            detail.path("points").forEach(point -> points.add(numbers(point)));
            listener.accept(new Marks(detail.path("frame").asInt(), points, numbers(detail.path("box"))));
        });
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    private Registration on(String event, Consumer<JsonNode> listener) {
        return getElement()
                .addEventListener(
                        event, happened -> listener.accept(((ObjectNode) happened.getEventData()).path("event.detail")))
                .addEventData("event.detail");
    }

    private static At at(JsonNode detail) {
        return new At(
                detail.path("frame").asInt(),
                detail.path("first").asInt(),
                detail.path("last").asInt());
    }

    private static String text(JsonNode detail, String name) {
        return detail.path(name).asString("");
    }
}

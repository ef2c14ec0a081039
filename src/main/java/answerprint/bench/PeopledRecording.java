package answerprint.bench;

import answerprint.correction.Assignment;
import answerprint.correction.objectremoval.ObjectRemoval;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.Probe;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A locked-off recording through which people walk, its set without them, and boxes round them as a person draws them on every
 * {@link #KEYS}th frame. What is measured is shown the even frames; the odd ones are kept for the truth.
 */
final class PeopledRecording {
    /** Frames of the recording that are used: two people come and go. */
    private static final int MOST = 470;

    private static final int KEYS = 8;
    private static final int LARGER = 5;

    final PictureMemory memory;
    final PictureFormat format;
    final EmptySet set;
    private final List<byte[]> frames = new ArrayList<>();

    PeopledRecording(PictureLab lab, Path file, PictureMemory memory) {
        this.memory = memory;
        Probe probe = lab.probing().probe(file);
        format = probe.facts().format();
        try (FrameSource source = lab.sources().open(new MediaRef(List.of(file), probe.facts()));
                Scratch scratch = new Scratch(memory)) {
            Frame frame = scratch.frame(format);
            float[] rgb = new float[3 * format.width() * format.height()];
            for (int n = 0; n < Math.min(MOST, source.count()); n++) {
                source.read(n, frame);
                frame.mat().get(0, 0, rgb);
                byte[] codes = new byte[rgb.length];
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = (byte) Math.round(255 * Math.clamp(rgb[i], 0f, 1f));
                }
                frames.add(codes);
            }
        }
        set = new EmptySet(format.width(), format.height(), frames, memory);
    }

    List<Integer> shown() {
        return every(0);
    }

    List<Integer> hidden() {
        return every(1);
    }

    private List<Integer> every(int odd) {
        return IntStream.range(0, frames.size())
                .filter(n -> n % 2 == odd)
                .boxed()
                .toList();
    }

    Assignment assignment(List<Integer> shown, FrameRange range) {
        return new Assignment(
                ObjectRemoval.KIND,
                footage(shown).take(),
                range,
                drawn(shown),
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                6);
    }

    ClipFootage footage(List<Integer> shown) {
        return new ClipFootage(format, shown.size(), k -> plate(shown.get(k)), memory);
    }

    private float[] plate(int n) {
        byte[] codes = frames.get(n);
        float[] rgb = new float[codes.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (codes[i] & 255) / 255f;
        }
        return rgb;
    }

    /** Boxes on every eighth frame on which somebody is there, and when nobody is. */
    private ObjectNode drawn(List<Integer> shown) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        ArrayNode keys = hints.putArray("keys");
        int since = 0;
        for (int k = 0; k < shown.size(); k++) {
            Region box = set.box(shown.get(k));
            boolean before = k > 0 && !set.box(shown.get(k - 1)).isEmpty();
            boolean after = k + 1 < shown.size() && !set.box(shown.get(k + 1)).isEmpty();
            if (box.isEmpty()) {
                if (before || after) {
                    keys.addObject().put("frame", k).put("gone", true);
                }
                continue;
            }
            since = before ? since + 1 : 0;
            if (since % KEYS == 0 || !after) {
                Region larger = box.grow(LARGER);
                keys.addObject()
                        .put("frame", k)
                        .putArray("box")
                        .add(larger.x())
                        .add(larger.y())
                        .add(larger.width())
                        .add(larger.height());
            }
        }
        return hints;
    }
}

package answerprint.correction;

import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import answerprint.timeline.FrameRate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A set-up of takes that are painted frame by frame, for tests: {@code FootageFixture.take(format, 12, painter)}. */
public final class FootageFixture implements Footage {
    /** Fills one frame: {@code rgb} holds three floats per pixel, line by line, in the plate's encoding. */
    @FunctionalInterface
    public interface Painter {
        void paint(int n, float[] rgb);
    }

    private final PictureFormat format;
    private final int count;
    private final PictureMemory memory;
    private final Map<UUID, Painter> takes = new LinkedHashMap<>();
    private final Map<String, Path> weights = new HashMap<>();
    private final Map<String, JsonNode> numbers = new HashMap<>();
    private final UUID take;
    private String lens = "";
    private boolean taught;
    private Supplier<FrameSource> reader;

    private FootageFixture(PictureFormat format, int count, PictureMemory memory, Painter painter) {
        this.format = format;
        this.count = count;
        this.memory = memory;
        take = new UUID(0, 1);
        takes.put(take, painter);
        reader = () -> new Painted(painter);
    }

    public static FootageFixture take(PictureFormat format, int count, PictureMemory memory, Painter painter) {
        return new FootageFixture(format, count, memory, painter);
    }

    /** Adds another take of the same set-up. */
    public UUID addOther(Painter painter) {
        UUID other = new UUID(0, takes.size() + 1L);
        takes.put(other, painter);
        return other;
    }

    public void learned(String name, Path file) {
        weights.put(name, file);
    }

    /** What the production model knows under a name. */
    public void learned(String name, JsonNode known) {
        numbers.put(name, known);
    }

    /** The production model learned from this take. */
    public void taughtTheModel() {
        taught = true;
    }

    public void through(String lensName) {
        lens = lensName;
    }

    @Override
    public String lens() {
        return lens;
    }

    @Override
    public UUID take() {
        return take;
    }

    @Override
    public PictureFormat format() {
        return format;
    }

    @Override
    public FrameRate rate() {
        return FrameRate.FILM;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public String camera() {
        return "";
    }

    /** Has the take's own frames read from here instead of painted. */
    public void read(Supplier<FrameSource> instead) {
        reader = instead;
    }

    @Override
    public FrameSource open() {
        return reader.get();
    }

    @Override
    public FrameSource openOther(UUID other) {
        Painter painter = takes.get(other);
        if (painter == null || other.equals(take)) {
            throw new IllegalArgumentException("Not another take of this set-up: " + other);
        }
        return new Painted(painter);
    }

    @Override
    public List<UUID> sameSetup() {
        return takes.keySet().stream().filter(id -> !id.equals(take)).toList();
    }

    @Override
    public Optional<Path> weights(String name) {
        return Optional.ofNullable(weights.get(name));
    }

    @Override
    public JsonNode learned(String name) {
        return numbers.getOrDefault(name, MissingNode.getInstance());
    }

    @Override
    public boolean taught() {
        return taught;
    }

    @Override
    public String modelVersion() {
        return weights.isEmpty() ? "" : "fixture";
    }

    @Override
    public PictureMemory memory() {
        return memory;
    }

    /** An assignment for this take without hints or settings. */
    public Assignment assignment(CorrectionKind kind, FrameRange frames) {
        return new Assignment(
                kind,
                take,
                frames,
                JsonNodeFactory.instance.objectNode(),
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                7);
    }

    private final class Painted implements FrameSource {
        private final Painter painter;
        private final float[] rgb = new float[3 * format.width() * format.height()];

        Painted(Painter painter) {
            this.painter = painter;
        }

        @Override
        public PictureFormat format() {
            return format;
        }

        @Override
        public FrameRate rate() {
            return FrameRate.FILM;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public void read(int n, Frame into) {
            if (n < 0 || n >= count) {
                throw new IndexOutOfBoundsException("frame " + n);
            }
            painter.paint(n, rgb);
            into.mat().put(0, 0, rgb);
        }

        @Override
        public void close() {}
    }
}

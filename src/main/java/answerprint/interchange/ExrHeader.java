package answerprint.interchange;

import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header of a single-part scanline or tiled EXR, attribute by attribute, in the order of the file.
 *
 * @param attributes each name once
 */
public record ExrHeader(List<ExrAttribute> attributes) {

    public ExrHeader {
        attributes = List.copyOf(attributes);
        if (attributes.stream().map(ExrAttribute::name).distinct().count() != attributes.size()) {
            throw new IllegalArgumentException("An EXR header names each attribute once");
        }
    }

    /** A header with what every scanline EXR must have: ZIP, half R, G, B, increasing lines. */
    public static ExrHeader ofSize(int width, int height) {
        ExrBox box = ExrBox.ofSize(width, height);
        List<ExrChannel> rgb = List.of(ExrChannel.half("B"), ExrChannel.half("G"), ExrChannel.half("R"));
        return new ExrHeader(List.of(
                ExrChannel.attribute(rgb),
                new ExrAttribute("compression", "compression", new byte[] {(byte) ExrCompression.ZIP.ordinal()}),
                ExrAttribute.ofBox("dataWindow", box),
                ExrAttribute.ofBox("displayWindow", box),
                new ExrAttribute("lineOrder", "lineOrder", new byte[] {0}),
                ExrAttribute.ofFloats("pixelAspectRatio", "float", 1),
                ExrAttribute.ofFloats("screenWindowCenter", "v2f", 0, 0),
                ExrAttribute.ofFloats("screenWindowWidth", "float", 1)));
    }

    /**
     * Reads the header at the start of a file.
     *
     * @throws UnreadableDocument when it is no single-part EXR or larger than any real one
     */
    public static ExrHeader parse(byte[] file) {
        return ExrHeaderReading.read(ByteBuffer.wrap(file));
    }

    public Optional<ExrAttribute> find(String name) {
        return attributes.stream().filter(a -> a.name().equals(name)).findFirst();
    }

    /** This header with that attribute set, in its old place or at the end. */
    public ExrHeader with(ExrAttribute attribute) {
        List<ExrAttribute> all = new ArrayList<>(attributes);
        int at = find(attribute.name()).map(attributes::indexOf).orElse(-1);
        if (at >= 0) {
            all.set(at, attribute);
        } else {
            all.add(attribute);
        }
        return new ExrHeader(all);
    }

    /** This header with the plate's other attributes carried over; what describes the pixels stays this one's own. */
    public ExrHeader carryingOver(ExrHeader plate) {
        ExrHeader result = this;
        for (ExrAttribute attribute : plate.attributes) {
            if (!ExrHeaderReading.LAYOUT.contains(attribute.name())) {
                result = result.with(attribute);
            }
        }
        return result;
    }

    public ExrHeader withChannels(List<ExrChannel> channels) {
        return with(ExrChannel.attribute(channels));
    }

    /** SMPTE timecode as the standard attribute carries it; above 39 frames a second every second frame shares one. */
    public ExrHeader withTimecode(Timecode timecode) {
        return with(ExrTimecode.attribute(timecode));
    }

    /** The timecode, counted at {@code base}; empty when the header has none or it is not a time of day. */
    public Optional<Timecode> timecode(int base) {
        return find("timeCode").flatMap(a -> ExrTimecode.read(a, base));
    }

    public ExrHeader withRate(FrameRate rate) {
        return with(ExrAttribute.ofRational("framesPerSecond", rate.numerator(), rate.denominator()));
    }

    /** The exact rate; empty when the header has none. */
    public Optional<FrameRate> rate() {
        return find("framesPerSecond")
                .filter(a -> a.value().length == 8)
                .map(ExrAttribute::reading)
                .map(in -> new int[] {in.getInt(), in.getInt()})
                .filter(parts -> parts[0] > 0 && parts[0] <= 1_000_000_000 && parts[1] > 0 && parts[1] <= 1_000_000_000)
                .map(parts -> new FrameRate(parts[0], parts[1]));
    }

    /** In the order in which samples are stored. */
    public List<ExrChannel> channels() {
        return ExrChannel.list(required("channels"));
    }

    public ExrBox dataWindow() {
        return box("dataWindow");
    }

    public ExrBox displayWindow() {
        return box("displayWindow");
    }

    public ExrCompression compression() {
        byte[] value = required("compression").value();
        if (value.length != 1 || value[0] < 0 || value[0] >= ExrCompression.values().length) {
            throw new UnreadableDocument("EXR", "its compression is unknown");
        }
        return ExrCompression.values()[value[0]];
    }

    private ExrBox box(String name) {
        ByteBuffer in = required(name).reading();
        if (in.remaining() != 16) {
            throw new UnreadableDocument("EXR", "its " + name + " is broken");
        }
        return ExrHeaderReading.window(name, in.getInt(), in.getInt(), in.getInt(), in.getInt());
    }

    private ExrAttribute required(String name) {
        return find(name).orElseThrow(() -> new UnreadableDocument("EXR", "its header lacks " + name));
    }
}

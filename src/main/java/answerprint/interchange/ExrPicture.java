package answerprint.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pixels of one scanline EXR with its header: one plane of width × height floats per channel, as stored (no colour
 * change), rows from the top of the data window.
 */
public final class ExrPicture {

    private final ExrHeader header;
    private final List<float[]> planes;

    /**
     * @param header whose channels name the planes
     * @param planes one per channel of the header, in the header's order; lent, not copied
     */
    public ExrPicture(ExrHeader header, List<float[]> planes) {
        this.header = header;
        this.planes = List.copyOf(planes);
        long pixels = (long) width() * height();
        if (planes.size() != header.channels().size() || planes.stream().anyMatch(p -> p.length != pixels)) {
            throw new IllegalArgumentException("An EXR has a full plane for each of its channels");
        }
    }

    /**
     * An RGB or RGBA picture from interleaved floats, to be written as half: {@code header}'s attributes are kept, its
     * channels become those of the pixels.
     *
     * @param interleaved width × height × 3 or 4, in the plate's own encoding
     */
    public static ExrPicture ofInterleaved(ExrHeader header, float[] interleaved) {
        return ofInterleaved(header, interleaved, ExrChannel.Sample.HALF);
    }

    /** The same, written as half or as float. */
    public static ExrPicture ofInterleaved(ExrHeader header, float[] interleaved, ExrChannel.Sample sample) {
        int pixels = header.dataWindow().width() * header.dataWindow().height();
        int count = interleaved.length / pixels;
        if ((count != 3 && count != 4) || interleaved.length != pixels * count) {
            throw new IllegalArgumentException("RGB or RGBA of the data window's size is needed");
        }
        List<String> order = count == 3 ? List.of("B", "G", "R") : List.of("A", "B", "G", "R");
        List<float[]> planes = new ArrayList<>();
        for (String name : order) {
            planes.add(plane(interleaved, pixels, count, "RGBA".indexOf(name)));
        }
        return new ExrPicture(
                header.withChannels(order.stream()
                        .map(name -> new ExrChannel(name, sample, 1, 1))
                        .toList()),
                planes);
    }

    /** @throws UnreadableDocument when it is no scanline EXR of a known packing */
    public static ExrPicture parse(byte[] file) {
        return new ExrFile(file).picture();
    }

    public ExrHeader header() {
        return header;
    }

    public int width() {
        return header.dataWindow().width();
    }

    public int height() {
        return header.dataWindow().height();
    }

    /** The plane of that channel, lent. */
    public Optional<float[]> plane(String channel) {
        List<ExrChannel> channels = header.channels();
        for (int i = 0; i < channels.size(); i++) {
            if (channels.get(i).name().equals(channel)) {
                return Optional.of(planes.get(i));
            }
        }
        return Optional.empty();
    }

    List<float[]> planes() {
        return planes;
    }

    /** The file: increasing lines, packed as the header says (ZIP unless NONE or ZIPS). */
    public byte[] print() {
        return new ExrWriting(this).write();
    }

    private static float[] plane(float[] interleaved, int pixels, int count, int channel) {
        float[] plane = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            plane[i] = interleaved[i * count + channel];
        }
        return plane;
    }
}

package answerprint.interchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads EXR headers (OpenEXR "File Layout", 2013). */
final class ExrHeaderReading {

    static final int MAGIC = 20000630;
    static final int VERSION = 2;
    static final int LONG_NAMES = 0x400;
    private static final int TILED = 0x200;
    private static final int NON_IMAGE_OR_PARTS = 0x1800;
    private static final int MOST_ATTRIBUTES = 4_096;
    private static final int MOST_VALUE = 16 << 20;
    private static final int MOST_SIDE = 16_384;

    /** What describes the pixels of one file and is never carried over to another. */
    static final Set<String> LAYOUT = Set.of(
            "channels",
            "compression",
            "dataWindow",
            "displayWindow",
            "lineOrder",
            "type",
            "tiles",
            "chunkCount",
            "version",
            "name",
            "dwaCompressionLevel");

    private ExrHeaderReading() {}

    static ExrHeader read(ByteBuffer in) {
        in.order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < 9 || in.getInt() != MAGIC) {
            throw new UnreadableDocument("EXR", "it does not start like an EXR");
        }
        int version = in.getInt();
        if ((version & 0xff) > VERSION || (version & (TILED | NON_IMAGE_OR_PARTS)) != 0) {
            throw new UnreadableDocument("EXR", "only single-part scanline pictures are read here");
        }
        return attributes(in);
    }

    /** The attributes of one header up to the zero byte that ends them. */
    static ExrHeader attributes(ByteBuffer in) {
        List<ExrAttribute> attributes = new ArrayList<>();
        for (String name = text(in); !name.isEmpty(); name = text(in)) {
            if (attributes.size() >= MOST_ATTRIBUTES) {
                throw new UnreadableDocument("EXR", "its header has more than " + MOST_ATTRIBUTES + " attributes");
            }
            attributes.add(attribute(name, in));
        }
        try {
            return new ExrHeader(attributes);
        } catch (IllegalArgumentException e) {
            throw new UnreadableDocument("EXR", "its header names an attribute twice", e);
        }
    }

    private static ExrAttribute attribute(String name, ByteBuffer in) {
        String type = text(in);
        if (type.isEmpty() || in.remaining() < 4) {
            throw new UnreadableDocument("EXR", "its header ends within an attribute");
        }
        int size = in.getInt();
        if (size < 0 || size > MOST_VALUE || size > in.remaining()) {
            throw new UnreadableDocument(
                    "EXR", "attribute “" + UnreadableDocument.shown(name) + "” is larger than the file");
        }
        byte[] value = new byte[size];
        in.get(value);
        return new ExrAttribute(name, type, value);
    }

    /** Text up to its zero byte, at most 255 bytes. */
    static String text(ByteBuffer in) {
        int start = in.position();
        for (int length = 0; length <= 255 && in.hasRemaining(); length++) {
            if (in.get() == 0) {
                byte[] bytes = new byte[length];
                in.get(start, bytes);
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
        throw new UnreadableDocument("EXR", "a name in its header does not end");
    }

    static ExrBox window(String name, int left, int top, int right, int bottom) {
        long width = (long) right - left + 1;
        long height = (long) bottom - top + 1;
        if (width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE) {
            throw new UnreadableDocument("EXR", "its " + name + " is " + width + " x " + height + " pixels");
        }
        return new ExrBox(left, top, right, bottom);
    }
}

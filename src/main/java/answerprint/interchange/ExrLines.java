package answerprint.interchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Packs and unpacks blocks of scanlines: NONE, ZIPS and ZIP of the OpenEXR file layout. */
final class ExrLines {

    private static final float MOST_HALF = 65_504f;

    private ExrLines() {}

    /** Unpacks {@code lines} lines into the planes, from row {@code row} on. */
    static void unpack(ByteBuffer packed, ExrHeader header, int row, int lines, List<float[]> planes) {
        int width = header.dataWindow().width();
        List<ExrChannel> channels = header.channels();
        int size = lineBytes(channels, width) * lines;
        byte[] plain = new byte[size];
        if (packed.remaining() == size) {
            packed.get(plain);
        } else if (header.compression() == ExrCompression.NONE || packed.remaining() > size) {
            throw new UnreadableDocument("EXR", "a chunk has the wrong size");
        } else {
            plain = joined(inflated(packed, size));
        }
        samples(ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN), channels, width, row, lines, planes);
    }

    /** The block of lines as it is stored, without the chunk's head. */
    static byte[] pack(ExrPicture picture, int row, int lines) {
        List<ExrChannel> channels = picture.header().channels();
        int width = picture.width();
        ByteBuffer out = ByteBuffer.allocate(lineBytes(channels, width) * lines).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = row; y < row + lines; y++) {
            for (int c = 0; c < channels.size(); c++) {
                put(out, channels.get(c).sample(), picture.planes().get(c), y * width, width);
            }
        }
        byte[] plain = out.array();
        if (picture.header().compression() == ExrCompression.NONE) {
            return plain;
        }
        byte[] deflated = deflated(split(plain));
        return deflated.length < plain.length ? deflated : plain;
    }

    private static int lineBytes(List<ExrChannel> channels, int width) {
        return width * channels.stream().mapToInt(c -> c.sample().bytes()).sum();
    }

    private static void samples(
            ByteBuffer in, List<ExrChannel> channels, int width, int row, int lines, List<float[]> planes) {
        for (int y = row; y < row + lines; y++) {
            for (int c = 0; c < channels.size(); c++) {
                float[] plane = planes.get(c);
                for (int i = y * width; i < (y + 1) * width; i++) {
                    plane[i] = switch (channels.get(c).sample()) {
                        case HALF -> Float.float16ToFloat(in.getShort());
                        case FLOAT -> in.getFloat();
                        case UINT -> Integer.toUnsignedLong(in.getInt());
                    };
                }
            }
        }
    }

    /** Halves keep the nearest finite value: a highlight must not turn into infinity; what the plate has infinite stays so. */
    private static void put(ByteBuffer out, ExrChannel.Sample sample, float[] plane, int from, int count) {
        for (int i = from; i < from + count; i++) {
            switch (sample) {
                case HALF -> out.putShort(half(plane[i]));
                case FLOAT -> out.putFloat(plane[i]);
                case UINT -> out.putInt((int) Math.clamp((long) plane[i], 0L, 0xffffffffL));
            }
        }
    }

    private static short half(float v) {
        return Float.floatToFloat16(Float.isInfinite(v) ? v : Math.clamp(v, -MOST_HALF, MOST_HALF));
    }

    /** Even bytes first, odd bytes after them, then each as the step from the one before. */
    private static byte[] split(byte[] plain) {
        byte[] out = new byte[plain.length];
        int half = (plain.length + 1) / 2;
        for (int i = 0; i < plain.length; i++) {
            out[i % 2 == 0 ? i / 2 : half + i / 2] = plain[i];
        }
        for (int i = out.length - 1; i > 0; i--) {
            out[i] = (byte) (out[i] - out[i - 1] + 128);
        }
        return out;
    }

    private static byte[] joined(byte[] steps) {
        for (int i = 1; i < steps.length; i++) {
            steps[i] = (byte) (steps[i] + steps[i - 1] - 128);
        }
        byte[] out = new byte[steps.length];
        int half = (steps.length + 1) / 2;
        for (int i = 0; i < out.length; i++) {
            out[i] = steps[i % 2 == 0 ? i / 2 : half + i / 2];
        }
        return out;
    }

    private static byte[] inflated(ByteBuffer packed, int size) {
        byte[] out = new byte[size];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            int got = 0;
            while (got < size) {
                int more = inflater.inflate(out, got, size - got);
                if (more == 0) {
                    throw new UnreadableDocument("EXR", "a chunk ends too soon");
                }
                got += more;
            }
            return out;
        } catch (DataFormatException e) {
            throw new UnreadableDocument("EXR", "a chunk cannot be unpacked", e);
        }
    }

    private static byte[] deflated(byte[] plain) {
        try (Deflater deflater = new Deflater(4)) {
            deflater.setInput(plain);
            deflater.finish();
            byte[] out = new byte[plain.length + plain.length / 8 + 64];
            int size = deflater.deflate(out);
            return deflater.finished() ? java.util.Arrays.copyOf(out, size) : plain;
        }
    }
}

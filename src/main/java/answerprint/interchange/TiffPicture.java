package answerprint.interchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes RGB pictures as TIFF 6.0 (Adobe, 1992): baseline, 16 bits a sample, uncompressed, one strip. */
public final class TiffPicture {
    private static final int ENTRIES = 12;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int TEXT = 2;
    private static final int FRACTION = 5;

    private TiffPicture() {}

    /**
     * The file.
     *
     * @param rgb width × height × 3, codes 0..1 of full scale in the plate's own encoding; beyond is cut
     * @param description what is said about the picture: encoding, timecode
     */
    public static byte[] of(int width, int height, float[] rgb, String description) {
        if (rgb.length != 3 * width * height) {
            throw new IllegalArgumentException("RGB of " + width + " x " + height + " pixels is needed");
        }
        byte[] text = (description.replaceAll("[^ -~]", "_") + "\0").getBytes(StandardCharsets.US_ASCII);
        int directory = 8;
        int more = directory + 2 + 12 * ENTRIES + 4;
        int words = more + 6 + 16;
        int pixels = words + (text.length + 1) / 2 * 2;
        ByteBuffer out = ByteBuffer.allocate(pixels + 2 * rgb.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(directory);
        out.putShort((short) ENTRIES);
        entry(out, 256, LONG, 1, width);
        entry(out, 257, LONG, 1, height);
        entry(out, 258, SHORT, 3, more);
        entry(out, 259, SHORT, 1, 1);
        entry(out, 262, SHORT, 1, 2);
        entry(out, 270, TEXT, text.length, words);
        entry(out, 273, LONG, 1, pixels);
        entry(out, 277, SHORT, 1, 3);
        entry(out, 278, LONG, 1, height);
        entry(out, 279, LONG, 1, 2 * rgb.length);
        entry(out, 282, FRACTION, 1, more + 6);
        entry(out, 283, FRACTION, 1, more + 14);
        out.putInt(0);
        out.putShort((short) 16).putShort((short) 16).putShort((short) 16);
        out.putInt(72).putInt(1).putInt(72).putInt(1);
        out.put(text).position(pixels);
        for (float v : rgb) {
            out.putShort((short) (int) Math.clamp(Math.rint(v * 65535.0), 0, 65535));
        }
        return out.array();
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count);
        if (type == SHORT && count == 1) {
            out.putShort((short) value).putShort((short) 0);
        } else {
            out.putInt(value);
        }
    }
}

package answerprint.interchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One RGB picture as DPX (SMPTE ST 268-1:2014), 10 bits filled to 32-bit words (method A) or 16 bits. Opened over a plate's own
 * bytes it changes single pixels and leaves every other byte, header and all, as it came; or it is made new. Samples are
 * codes 0..1 of full scale in the plate's own encoding.
 */
public final class DpxFile {
    private static final int MAGIC = 0x53445058;
    private static final int HEADER = 2048;
    private static final int GENERIC = 1664;
    private static final int RGB = 50;
    private static final int METHOD_A = 1;
    private static final int MOST_SIDE = 16_384;
    private static final int TIMECODE = 1920;
    private static final int RATE = 1940;
    private static final int UNDEFINED = 0xffffffff;

    private final ByteBuffer bytes;
    private final int width;
    private final int height;
    private final int bits;
    private final int start;

    /** What the header says that codes mean (table 5A); the product's own word is the element's description. */
    public enum Transfer {
        USER_DEFINED(0),
        LINEAR(2),
        LOGARITHMIC(3),
        REC709(6);

        private final int code;

        Transfer(int code) {
            this.code = code;
        }
    }

    private DpxFile(ByteBuffer bytes, int width, int height, int bits, int start) {
        this.bytes = bytes;
        this.width = width;
        this.height = height;
        this.bits = bits;
        this.start = start;
    }

    /**
     * Opens a plate's file; its bytes are lent and are what changes.
     *
     * @throws UnreadableDocument when it is no whole RGB picture of 10 or 16 bits, packed as said above
     */
    public static DpxFile over(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length < HEADER || (in.getInt(0) != MAGIC && Integer.reverseBytes(in.getInt(0)) != MAGIC)) {
            throw new UnreadableDocument("DPX", "it does not start like a DPX");
        }
        in.order(in.getInt(0) == MAGIC ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int width = in.getInt(772);
        int height = in.getInt(776);
        int bits = in.get(803) & 0xff;
        requireSize(width, height);
        boolean plain = in.getShort(770) == 1 && (in.get(800) & 0xff) == RGB && in.getShort(806) == 0;
        boolean packed = bits == 16 || (bits == 10 && in.getShort(804) == METHOD_A);
        int padding = in.getInt(812);
        if (!plain || !packed || (padding != 0 && padding != UNDEFINED)) {
            throw new UnreadableDocument("DPX", "only plain RGB of 10 or 16 bits is taken apart here");
        }
        int start = in.getInt(808) > 0 ? in.getInt(808) : in.getInt(4);
        if (start < GENERIC || start + pictureBytes(width, height, bits) > file.length) {
            throw new UnreadableDocument("DPX", "it ends within its picture");
        }
        return new DpxFile(in, width, height, bits, start);
    }

    /** A new big-endian file, black. @param bits 10 or 16 */
    public static DpxFile ofSize(int width, int height, int bits) {
        requireSize(width, height);
        if (bits != 10 && bits != 16) {
            throw new IllegalArgumentException("A DPX is written with 10 or 16 bits, not " + bits);
        }
        int size = Math.toIntExact(HEADER + pictureBytes(width, height, bits));
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.BIG_ENDIAN);
        for (int at = 660; at < HEADER; at += 4) {
            out.putInt(at, UNDEFINED); // what is not said is all ones (clause 5)
        }
        out.putInt(0, MAGIC).putInt(4, HEADER).putInt(16, size).putInt(20, 1);
        out.putInt(24, GENERIC).putInt(28, HEADER - GENERIC).putInt(32, 0);
        out.put(8, "V2.0".getBytes(StandardCharsets.US_ASCII));
        out.putShort(768, (short) 0).putShort(770, (short) 1).putInt(772, width).putInt(776, height);
        out.putInt(780, 0).putInt(784, 0).putInt(792, (1 << bits) - 1);
        out.put(800, (byte) RGB).put(801, (byte) 0).put(802, (byte) 0).put(803, (byte) bits);
        out.putShort(804, (short) (bits == 10 ? METHOD_A : 0)).putShort(806, (short) 0);
        out.putInt(808, HEADER).putInt(812, 0).putInt(816, 0);
        for (int text : new int[] {36, 160, 820, 1432, 1556, 1588, 1664, 1732, 1764}) {
            out.put(text, (byte) 0);
        }
        return new DpxFile(out, width, height, bits, HEADER);
    }

    /** What made it, and what its codes mean, in the header's creator and element description. */
    public DpxFile describing(String creator, String encoding) {
        text(160, 100, creator);
        text(820, 32, encoding);
        return this;
    }

    public DpxFile meaning(Transfer transfer) {
        bytes.put(801, (byte) transfer.code);
        return this;
    }

    /** SMPTE timecode as hours, minutes, seconds and frames, and the rate. */
    public DpxFile at(int hours, int minutes, int seconds, int frames, double framesPerSecond) {
        bytes.putInt(TIMECODE, bcd(hours) << 24 | bcd(minutes) << 16 | bcd(seconds) << 8 | bcd(frames));
        bytes.putFloat(RATE, (float) framesPerSecond);
        return this;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int bits() {
        return bits;
    }

    /** Puts {@code count} pixels of a line, taken from interleaved RGB; codes beyond the range are cut. */
    public void put(int x, int y, int count, float[] rgb, int from) {
        for (int i = 0; i < count; i++) {
            int pixel = y * width + x + i;
            int r = code(rgb[from + 3 * i]);
            int g = code(rgb[from + 3 * i + 1]);
            int b = code(rgb[from + 3 * i + 2]);
            if (bits == 10) {
                int at = start + 4 * pixel;
                bytes.putInt(at, r << 22 | g << 12 | b << 2 | (bytes.getInt(at) & 3));
            } else {
                int at = start + 6 * pixel;
                bytes.putShort(at, (short) r).putShort(at + 2, (short) g).putShort(at + 4, (short) b);
            }
        }
    }

    /** One sample's code as it is stored. @param channel 0 red, 1 green, 2 blue */
    public int code(int x, int y, int channel) {
        int pixel = y * width + x;
        return bits == 10
                ? bytes.getInt(start + 4 * pixel) >>> (22 - 10 * channel) & 1023
                : bytes.getShort(start + 6 * pixel + 2 * channel) & 0xffff;
    }

    /** The file's bytes, lent. */
    public byte[] bytes() {
        return bytes.array();
    }

    private int code(float v) {
        int most = (1 << bits) - 1;
        return (int) Math.clamp(Math.rint(v * (double) most), 0, most);
    }

    private void text(int at, int room, String text) {
        byte[] ascii = text.replaceAll("[^ -~]", "_").getBytes(StandardCharsets.US_ASCII);
        bytes.put(at, ascii, 0, Math.min(ascii.length, room - 1));
        bytes.put(at + Math.min(ascii.length, room - 1), (byte) 0);
    }

    private static int bcd(int two) {
        return two / 10 % 10 << 4 | two % 10;
    }

    private static long pictureBytes(int width, int height, int bits) {
        return (long) width * height * (bits == 10 ? 4 : 6);
    }

    private static void requireSize(int width, int height) {
        if (width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE) {
            throw new UnreadableDocument("DPX", "its picture is " + width + " x " + height + " pixels");
        }
    }
}

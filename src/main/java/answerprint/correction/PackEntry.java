package answerprint.correction;

import answerprint.picture.Region;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one frame in a {@link PatchPack}, little-endian: form, box, grade (as JSON, for graded frames), runs (line,
 * column, length), then rgb, alpha, source and confidence of the changed pixels, each either all values or one for all.
 */
final class PackEntry {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte VALUES = 0;
    private static final byte ONE_FOR_ALL = 1;

    private PackEntry() {}

    static byte[] bytes(ChangedPixels changed) throws IOException {
        byte[] grade = changed.form() == Patch.Form.GRADE
                ? JSON.writeValueAsString(changed.grade()).getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        int count = changed.count();
        boolean evenAlpha = changed.evenAlpha();
        boolean evenSource = changed.evenSource();
        boolean evenConfidence = changed.evenConfidence();
        int perPixel = (changed.form() == Patch.Form.PIXELS ? 12 : 0)
                + (evenAlpha ? 0 : 4)
                + (evenSource ? 0 : 2)
                + (evenConfidence ? 0 : 4);
        ByteBuffer out = ByteBuffer.allocate(64 + grade.length + 12 * changed.runCount() + perPixel * count)
                .order(ByteOrder.LITTLE_ENDIAN);
        Region box = changed.box();
        out.put((byte) changed.form().ordinal());
        out.putInt(box.x()).putInt(box.y()).putInt(box.width()).putInt(box.height());
        out.putInt(grade.length).put(grade);
        out.putInt(changed.runCount()).putInt(count);
        for (int run = 0; run < changed.runCount(); run++) {
            out.putInt(changed.runY(run)).putInt(changed.runX(run)).putInt(changed.runLength(run));
        }
        if (changed.form() == Patch.Form.PIXELS) {
            putFloats(out, changed.rgbs(), 3 * count);
        }
        putPlane(out, changed.alphas(), count, evenAlpha);
        putSources(out, changed.sources(), count, evenSource);
        putPlane(out, changed.confidences(), count, evenConfidence);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void putPlane(ByteBuffer out, float[] values, int count, boolean even) {
        out.put(even ? ONE_FOR_ALL : VALUES);
        if (even) {
            out.putFloat(count == 0 ? 0 : values[0]);
        } else {
            putFloats(out, values, count);
        }
    }

    private static void putFloats(ByteBuffer out, float[] values, int count) {
        out.asFloatBuffer().put(values, 0, count);
        out.position(out.position() + 4 * count);
    }

    private static void putSources(ByteBuffer out, short[] values, int count, boolean even) {
        out.put(even ? ONE_FOR_ALL : VALUES);
        if (even) {
            out.putShort(count == 0 ? 0 : values[0]);
        } else {
            out.asShortBuffer().put(values, 0, count);
            out.position(out.position() + 2 * count);
        }
    }

    /** @throws IOException when the bytes are not those of an entry of a picture of this size */
    static void read(byte[] entry, int width, int height, ChangedPixels into) throws IOException {
        try {
            readTrusting(ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN), width, height, into);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("A frame of this patch pack is damaged: " + e.getMessage(), e);
        }
    }

    private static void readTrusting(ByteBuffer in, int width, int height, ChangedPixels into) throws IOException {
        Patch.Form form = Patch.Form.values()[in.get()];
        Region box = new Region(in.getInt(), in.getInt(), in.getInt(), in.getInt());
        byte[] grade = new byte[Math.min(in.getInt(), in.remaining())];
        in.get(grade);
        into.clear(form, box, form == Patch.Form.GRADE ? JSON.readValue(grade, Grade.class) : Grade.NONE);
        int runs = in.getInt();
        int count = in.getInt();
        if (runs < 0 || count < 0 || (long) count > (long) width * height) {
            throw new IllegalArgumentException(runs + " runs of " + count + " pixels");
        }
        readRuns(in, runs, count, width, height, into);
        into.fill(count);
        if (form == Patch.Form.PIXELS) {
            getFloats(in, into.rgbs(), 3 * count);
        }
        getPlane(in, into.alphas(), count);
        getSources(in, into.sources(), count);
        getPlane(in, into.confidences(), count);
    }

    private static void readRuns(ByteBuffer in, int runs, int count, int width, int height, ChangedPixels into) {
        long pixels = 0;
        for (int run = 0; run < runs; run++) {
            int y = in.getInt();
            int x = in.getInt();
            int length = in.getInt();
            if (y < 0 || y >= height || x < 0 || length < 1 || x > width - length) {
                throw new IllegalArgumentException("a run leaves the picture");
            }
            into.addRun(y, x, length);
            pixels += length;
        }
        if (pixels != count) {
            throw new IllegalArgumentException(pixels + " pixels instead of " + count);
        }
    }

    private static void getPlane(ByteBuffer in, float[] values, int count) {
        if (in.get() == ONE_FOR_ALL) {
            Arrays.fill(values, 0, count, in.getFloat());
        } else {
            getFloats(in, values, count);
        }
    }

    private static void getFloats(ByteBuffer in, float[] values, int count) {
        in.asFloatBuffer().get(values, 0, count);
        in.position(in.position() + 4 * count);
    }

    private static void getSources(ByteBuffer in, short[] values, int count) {
        if (in.get() == ONE_FOR_ALL) {
            Arrays.fill(values, 0, count, in.getShort());
        } else {
            in.asShortBuffer().get(values, 0, count);
            in.position(in.position() + 2 * count);
        }
    }
}

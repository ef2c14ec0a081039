package answerprint.interchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One attribute of an EXR header: name, type, and its bytes exactly as they stand in the file (little-endian). What it
 * means need not be known for it to be carried over.
 */
public final class ExrAttribute {

    private final String name;
    private final String type;
    private final byte[] value;

    public ExrAttribute(String name, String type, byte[] value) {
        if (name.isEmpty() || name.length() > 255 || type.isEmpty() || type.length() > 255) {
            throw new IllegalArgumentException("An EXR attribute's name and type have 1 to 255 characters");
        }
        this.name = name;
        this.type = type;
        this.value = value.clone();
    }

    public static ExrAttribute ofText(String name, String text) {
        return new ExrAttribute(name, "string", text.getBytes(StandardCharsets.UTF_8));
    }

    public static ExrAttribute ofInt(String name, int value) {
        return new ExrAttribute(name, "int", room(4).putInt(value).array());
    }

    public static ExrAttribute ofFloats(String name, String type, float... values) {
        ByteBuffer bytes = room(4 * values.length);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return new ExrAttribute(name, type, bytes.array());
    }

    /** {@code framesPerSecond} and its like: an exact fraction. */
    public static ExrAttribute ofRational(String name, int numerator, int denominator) {
        return new ExrAttribute(
                name, "rational", room(8).putInt(numerator).putInt(denominator).array());
    }

    static ExrAttribute ofBox(String name, ExrBox box) {
        ByteBuffer bytes = room(16).putInt(box.left()).putInt(box.top());
        return new ExrAttribute(
                name, "box2i", bytes.putInt(box.right()).putInt(box.bottom()).array());
    }

    static ByteBuffer room(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    /** A copy of the value's bytes. */
    public byte[] value() {
        return value.clone();
    }

    ByteBuffer reading() {
        return ByteBuffer.wrap(value)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asReadOnlyBuffer()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExrAttribute that
                && name.equals(that.name)
                && type.equals(that.type)
                && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + type.hashCode()) + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return name + " (" + type + ", " + value.length + " bytes)";
    }
}

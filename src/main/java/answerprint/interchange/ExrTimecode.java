package answerprint.interchange;

import answerprint.timeline.Timecode;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The EXR attribute {@code timeCode}: SMPTE ST 12-1 binary groups in two 32-bit words, TV60 packing. */
final class ExrTimecode {

    private static final int DROP = 1 << 6;
    private static final int FIELD = 1 << 15;

    private ExrTimecode() {}

    static ExrAttribute attribute(Timecode timecode) {
        boolean paired = timecode.base() > 39;
        int frames = paired ? timecode.frames() / 2 : timecode.frames();
        int word = bcd(frames)
                | bcd(timecode.seconds()) << 8
                | bcd(timecode.minutes()) << 16
                | bcd(timecode.hours()) << 24
                | (timecode.dropFrame() ? DROP : 0)
                | (paired && timecode.frames() % 2 == 1 ? FIELD : 0);
        return new ExrAttribute(
                "timeCode",
                "timecode",
                ExrAttribute.room(8).putInt(word).putInt(0).array());
    }

    static Optional<Timecode> read(ExrAttribute attribute, int base) {
        ByteBuffer in = attribute.reading();
        if (in.remaining() != 8 || !attribute.type().equals("timecode")) {
            return Optional.empty();
        }
        int word = in.getInt();
        int frames = number(word, 0x3);
        frames = base > 39 ? frames * 2 + ((word & FIELD) == 0 ? 0 : 1) : frames;
        boolean drop = (word & DROP) != 0 && base % 30 == 0;
        String text = "%02d:%02d:%02d%s%02d"
                .formatted(
                        number(word >>> 24, 0x3),
                        number(word >>> 16, 0x7),
                        number(word >>> 8, 0x7),
                        drop ? ";" : ":",
                        frames);
        try {
            return Optional.of(Timecode.parse(text, base));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a camera that left the field unset, or garbage: no timecode is known
        }
    }

    private static int bcd(int number) {
        return number / 10 << 4 | number % 10;
    }

    private static int number(int word, int tensMask) {
        return (word >>> 4 & tensMask) * 10 + (word & 0xf);
    }
}

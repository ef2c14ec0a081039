package answerprint.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One channel of an EXR.
 *
 * @param name "R", "G", "B", "A", "matte.Y" …
 * @param sample how each sample is stored
 * @param xSampling 1, or more for subsampled channels
 * @param ySampling 1, or more for subsampled channels
 */
public record ExrChannel(String name, Sample sample, int xSampling, int ySampling) {

    /** How samples are stored; the order is the file format's own numbering. */
    public enum Sample {
        UINT(4),
        HALF(2),
        FLOAT(4);

        private final int bytes;

        Sample(int bytes) {
            this.bytes = bytes;
        }

        public int bytes() {
            return bytes;
        }
    }

    public static ExrChannel half(String name) {
        return new ExrChannel(name, Sample.HALF, 1, 1);
    }

    public static ExrChannel full(String name) {
        return new ExrChannel(name, Sample.FLOAT, 1, 1);
    }

    public static ExrChannel number(String name) {
        return new ExrChannel(name, Sample.UINT, 1, 1);
    }

    static List<ExrChannel> list(ExrAttribute attribute) {
        ByteBuffer in = attribute.reading();
        List<ExrChannel> channels = new ArrayList<>();
        while (true) {
            String name = ExrHeaderReading.text(in);
            if (name.isEmpty()) {
                return channels;
            }
            if (in.remaining() < 16 || channels.size() >= 1_024) {
                throw new UnreadableDocument("EXR", "its list of channels is broken");
            }
            int type = in.getInt();
            in.getInt();
            int x = in.getInt();
            int y = in.getInt();
            if (type < 0 || type > 2 || x < 1 || y < 1) {
                throw new UnreadableDocument("EXR", "channel “" + UnreadableDocument.shown(name) + "” is broken");
            }
            channels.add(new ExrChannel(name, Sample.values()[type], x, y));
        }
    }

    /** The attribute that lists these channels, in the alphabetical order that the format asks for. */
    static ExrAttribute attribute(List<ExrChannel> channels) {
        List<ExrChannel> sorted = channels.stream()
                .sorted(java.util.Comparator.comparing(ExrChannel::name))
                .toList();
        ByteBuffer out = ExrAttribute.room(1
                + sorted.stream()
                        .mapToInt(c -> c.name().getBytes(StandardCharsets.UTF_8).length + 17)
                        .sum());
        for (ExrChannel channel : sorted) {
            out.put(channel.name().getBytes(StandardCharsets.UTF_8)).put((byte) 0);
            out.putInt(channel.sample().ordinal()).putInt(0);
            out.putInt(channel.xSampling()).putInt(channel.ySampling());
        }
        return new ExrAttribute("channels", "chlist", out.put((byte) 0).array());
    }
}

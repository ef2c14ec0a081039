package answerprint.learning;

import java.util.BitSet;
import java.util.List;

/**
 * One frame kept for learning, small and off the native side: 16-bit RGB codes at the working size.
 *
 * @param take which take it is from, an index in the caller's list
 * @param frame ABS frame number in that take
 * @param codes interleaved RGB, unsigned 16 bit, row by row, in a display or log encoding
 * @param doubtful pixels, as row × width + column, that may already show a wire and teach nothing
 * @param shot the pictures of its shot, itself the first; none of a plate that is judged, beside which whole plates are read
 */
public record Plate(int take, int frame, int width, int height, short[] codes, BitSet doubtful, List<ShotLuma> shot) {
    public Plate {
        shot = List.copyOf(shot);
        if (codes.length != 3 * width * height) {
            throw new IllegalArgumentException("codes do not fit " + width + " x " + height);
        }
    }

    /** From interleaved RGB in 0..1; what lies outside is clipped. */
    public static Plate of(int take, int frame, int width, int height, float[] rgb) {
        short[] codes = new short[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            codes[i] = (short) Math.round(Math.clamp(rgb[i], 0f, 1f) * 65535f);
        }
        return new Plate(take, frame, width, height, codes, new BitSet(), List.of());
    }

    /** The same picture, some of whose pixels are not to be judged. */
    Plate doubting(BitSet pixels) {
        return new Plate(take, frame, width, height, codes, pixels, shot);
    }

    /** The same picture in its shot. */
    Plate in(List<ShotLuma> pictures) {
        return new Plate(take, frame, width, height, codes, doubtful, pictures);
    }

    /** What strays from its shot, as {@link ShotStray} tells it. */
    float[] strays() {
        List<LumaPlane> planes = shot.stream().map(ShotLuma::carried).toList();
        return planes.isEmpty()
                ? ShotStray.unknown(width * height)
                : ShotStray.carried(planes.getFirst(), planes.subList(1, planes.size()))
                        .map(ShotStray::values)
                        .orElseGet(() -> ShotStray.unknown(width * height));
    }

    /** One colour value, 0..1. */
    float at(int x, int y, int channel) {
        return (codes[3 * (y * width + x) + channel] & 0xffff) / 65535f;
    }

    /** One colour value, 0..1, between four pixels; the place lies in the picture. */
    float between(double x, double y, int channel) {
        int left = (int) x;
        int top = (int) y;
        float right = (float) (x - left);
        float below = (float) (y - top);
        if (right == 0 && below == 0) {
            return at(left, top, channel);
        }
        int next = Math.min(width - 1, left + 1);
        int under = Math.min(height - 1, top + 1);
        float upper = at(left, top, channel) * (1 - right) + at(next, top, channel) * right;
        float lower = at(left, under, channel) * (1 - right) + at(next, under, channel) * right;
        return upper * (1 - below) + lower * below;
    }

    /** The whole picture as interleaved RGB, 0..1. */
    public float[] rgb() {
        float[] rgb = new float[codes.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (codes[i] & 0xffff) / 65535f;
        }
        return rgb;
    }

    /** Mean of all values, 0..1. */
    public double ground() {
        long sum = 0;
        for (short code : codes) {
            sum += code & 0xffff;
        }
        return sum / 65535.0 / codes.length;
    }

    /** Bytes it takes. */
    long bytes() {
        return 2L * codes.length
                + shot.stream().mapToLong(picture -> picture.codes().length).sum();
    }
}

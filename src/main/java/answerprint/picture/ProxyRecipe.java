package answerprint.picture;

import answerprint.timeline.FrameRate;
import java.util.List;

/**
 * How pictures for judging are made: H.264, closed groups of six frames, no B-frames, one proxy frame for every frame of
 * the take at a constant rate, Rec.709 tags, limited range. The same for plate and proposal.
 *
 * <p>The rate of 0.65 bit per pixel (31 Mb/s at 1920x1080, 24 frames) is the lowest at which a mended two-pixel wire
 * kept its contrast within 10 % (measured 2026-11-23, decision 0402).
 *
 * @param width even, at most 1920
 * @param height even
 */
public record ProxyRecipe(int width, int height, FrameRate rate) {
    /** Frames of a closed group: a quarter of a second at 24. */
    public static final int GROUP = 6;

    private static final int WIDEST = 1920;
    private static final int SMALLEST = 16;
    private static final double BITS_PER_PIXEL = 0.65;
    private static final long LEAST_BITS = 2_000_000;
    private static final long MOST_BITS = 120_000_000;

    /** The proxy of a take: its own size up to 1920 wide, sides rounded down to even. */
    public static ProxyRecipe of(PictureFormat format, FrameRate rate) {
        double scale = Math.min(1, (double) WIDEST / Math.max(format.width(), format.height()));
        return new ProxyRecipe(even(format.width() * scale), even(format.height() * scale), rate);
    }

    /** Bits per second aimed at. */
    public long bitrate() {
        double bits = BITS_PER_PIXEL * width * height * rate.numerator() / rate.denominator();
        return Math.clamp((long) bits, LEAST_BITS, MOST_BITS);
    }

    /** The encoder's settings, as FFmpeg's words. */
    public List<String> encoder() {
        String bits = Long.toString(bitrate());
        return List.of(
                "-c:v",
                "libopenh264",
                "-profile:v",
                "high",
                "-rc_mode",
                "quality",
                "-b:v",
                bits,
                "-maxrate",
                bits,
                "-g",
                Integer.toString(GROUP),
                "-allow_skip_frames",
                "0",
                "-slices",
                "1");
    }

    /** Filters that bring pictures to this recipe's size and to Rec.709 limited range. */
    public String picture(String from) {
        return "scale=" + width + ":" + height + ":flags=bicubic+accurate_rnd" + from
                + ":out_color_matrix=bt709:out_range=tv,"
                + "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv,format=yuv420p";
    }

    /** Filters that number the frames at this recipe's constant rate: frame n is shown at n / rate. */
    public String timing() {
        return "settb=" + rate.denominator() + "/" + rate.numerator() + ",setpts=N";
    }

    private static int even(double side) {
        return Math.max(SMALLEST, (int) side / 2 * 2);
    }
}

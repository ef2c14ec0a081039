package answerprint.picture.ffmpeg;

import answerprint.picture.MediaFacts;
import answerprint.picture.opencv.PixelLayout;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The words by which FFmpeg decodes a take's frames from frame {@code n} on, each exactly once. */
final class Decoding {
    private Decoding() {}

    static List<String> input(MediaFacts facts, long maxPixels, int from) {
        List<String> words = new ArrayList<>(List.of("-nostdin", "-hide_banner", "-v", "level+error"));
        words.addAll(Input.of(facts, maxPixels, seek(facts, from)));
        return words;
    }

    /** How stored samples become RGB: the file's matrix and range, with FFmpeg's careful rounding. */
    static String filter(MediaFacts facts, PixelLayout layout) {
        if (!PixelLayout.yuv(facts.pixels())) {
            return "format=" + layout.name();
        }
        return "scale=" + facts.format().width() + ":" + facts.format().height()
                + ":flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp" + from(facts)
                + ":out_range=pc,format=" + layout.name();
    }

    /** What the scaler is told of the stored samples. */
    static String from(MediaFacts facts) {
        return facts.matrix().equals("gbr")
                ? ""
                : ":in_color_matrix=" + scaler(facts.matrix()) + ":in_range=" + (facts.fullRange() ? "pc" : "tv");
    }

    /** The scaler has words of its own for two matrices that tags call otherwise. */
    private static String scaler(String matrix) {
        return switch (matrix) {
            case "bt2020nc" -> "bt2020";
            case "bt470bg" -> "bt470";
            default -> matrix;
        };
    }

    /**
     * A tenth of a frame before frame {@code n}: the frame before is dropped, this one is the first that comes. Not half a
     * frame: ffmpeg rounds to the track's ticks, and in MXF a tick is a whole frame.
     */
    private static List<String> seek(MediaFacts facts, int n) {
        if (facts.container().sequence()) {
            return List.of(Integer.toString(n));
        }
        if (n == 0) {
            return List.of();
        }
        long before = facts.times().of(n - 1);
        long at = facts.times().of(n);
        BigDecimal seconds = BigDecimal.valueOf(before)
                .add(BigDecimal.valueOf(at).multiply(BigDecimal.valueOf(9)))
                .multiply(BigDecimal.valueOf(facts.tickDivisor()))
                .divide(BigDecimal.valueOf(10L * facts.ticksPerSecond()), 6, RoundingMode.HALF_UP);
        return List.of("-seek_timestamp", "1", "-ss", seconds.toPlainString());
    }
}

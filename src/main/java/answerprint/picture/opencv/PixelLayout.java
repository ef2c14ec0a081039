package answerprint.picture.opencv;

import java.util.List;
import java.util.Map;

/**
 * How raw pixels come out of a decoder.
 *
 * @param name FFmpeg's name
 * @param planes count of planes; one plane of several channels is packed
 * @param channels samples of one pixel in a plane
 * @param bytes of one sample
 * @param order index of red, green and blue among planes (or among channels when packed)
 * @param max the code of 1.0; 0 for float
 */
public record PixelLayout(String name, int planes, int channels, int bytes, List<Integer> order, int max) {
    private static final List<Integer> RGB = List.of(0, 1, 2);
    private static final List<Integer> GBR = List.of(2, 0, 1);
    private static final List<Integer> GREY = List.of(0, 0, 0);
    private static final PixelLayout RGB48 = new PixelLayout("rgb48le", 1, 3, 2, RGB, 65535);
    private static final PixelLayout RGB24 = new PixelLayout("rgb24", 1, 3, 1, RGB, 255);
    private static final PixelLayout RGBA64 = new PixelLayout("rgba64le", 1, 4, 2, RGB, 65535);
    private static final Map<String, PixelLayout> NATIVE = Map.ofEntries(
            known("rgb24", RGB24),
            known("bgr24", RGB24),
            known("rgba", RGB24),
            known("bgra", RGB24),
            known("gbrp", RGB24),
            known("gbrap", RGB24),
            known("pal8", RGB24),
            known("gray", new PixelLayout("gray", 1, 1, 1, GREY, 255)),
            known("gray10le", new PixelLayout("gray10le", 1, 1, 2, GREY, 1023)),
            known("gray12le", new PixelLayout("gray12le", 1, 1, 2, GREY, 4095)),
            known("gray16le", new PixelLayout("gray16le", 1, 1, 2, GREY, 65535)),
            known("gray16be", new PixelLayout("gray16le", 1, 1, 2, GREY, 65535)),
            known("rgb48le", RGB48),
            known("rgb48be", RGB48),
            known("rgba64le", RGBA64),
            known("rgba64be", RGBA64),
            planar("gbrp10le", 3, 1023),
            planar("gbrap10le", 4, 1023),
            planar("gbrp12le", 3, 4095),
            planar("gbrap12le", 4, 4095),
            planar("gbrp14le", 3, 16383),
            planar("gbrp16le", 3, 65535),
            planar("gbrap16le", 4, 65535),
            planar("gbrpf16le", 3, 0),
            planar("gbrapf16le", 4, 0),
            known("gbrpf32le", new PixelLayout("gbrpf32le", 3, 1, 4, GBR, 0)),
            known("gbrapf32le", new PixelLayout("gbrapf32le", 4, 1, 4, GBR, 0)),
            known("grayf16le", new PixelLayout("grayf16le", 1, 1, 2, GREY, 0)),
            known("grayf32le", new PixelLayout("grayf32le", 1, 1, 4, GREY, 0)));

    /** The layout in which pixels stored as {@code pixels} come without loss; YUV comes as 16-bit RGB. */
    public static PixelLayout of(String pixels) {
        return NATIVE.getOrDefault(pixels, RGB48);
    }

    /** Whether pixels stored so need a matrix to become RGB. */
    public static boolean yuv(String pixels) {
        return !NATIVE.containsKey(pixels);
    }

    public boolean floating() {
        return max == 0;
    }

    public long frameBytes(int width, int height) {
        return (long) width * height * planes * channels * bytes;
    }

    private static Map.Entry<String, PixelLayout> known(String pixels, PixelLayout layout) {
        return Map.entry(pixels, layout);
    }

    private static Map.Entry<String, PixelLayout> planar(String name, int planes, int max) {
        return Map.entry(name, new PixelLayout(name, planes, 1, 2, GBR, max));
    }
}

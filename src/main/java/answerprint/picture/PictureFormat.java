package answerprint.picture;

import answerprint.colour.Encoding;
import org.opencv.core.CvType;

/**
 * What a frame's pixels are: compared before any pixel is touched.
 *
 * @param width in pixels, 1 to 8192
 * @param height in pixels, 1 to 8192
 * @param encoding what the numbers mean
 */
public record PictureFormat(int width, int height, Encoding encoding) {
    /** More than this on a side is refused everywhere. */
    public static final int LONGEST_SIDE = 8192;

    /** Every frame is 32-bit float RGB, in this order. */
    public static final int MAT_TYPE = CvType.CV_32FC3;

    public PictureFormat {
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new IllegalArgumentException(
                    "a picture has 1 to " + LONGEST_SIDE + " pixels a side, not " + width + " x " + height);
        }
    }

    /** Bytes of one frame: 12 for each pixel. */
    public long bytes() {
        return 12L * width * height;
    }

    public Region region() {
        return new Region(0, 0, width, height);
    }

    public PictureFormat withSize(int newWidth, int newHeight) {
        return new PictureFormat(newWidth, newHeight, encoding);
    }
}

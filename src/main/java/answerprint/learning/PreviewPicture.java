package answerprint.learning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws what the finder sees: left the picture with its wires, right the same darker with truth green and finding red. */
final class PreviewPicture {
    private PreviewPicture() {}

    /** A PNG, twice as wide as the picture. */
    static byte[] png(float[] rgb, float[] body, float[] probability, int width, int height) {
        var image = new BufferedImage(2 * width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                image.setRGB(x, y, colour(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]));
                float grey = 0.4f * (0.3f * rgb[3 * i] + 0.6f * rgb[3 * i + 1] + 0.1f * rgb[3 * i + 2]);
                float truth = body[i] > 0 ? 0.5f : 0;
                image.setRGB(width + x, y, colour(grey + 0.8f * probability[i], grey + truth, grey));
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int colour(float red, float green, float blue) {
        return code(red) << 16 | code(green) << 8 | code(blue);
    }

    private static int code(float value) {
        return Math.round(255 * Math.clamp(value, 0f, 1f));
    }
}

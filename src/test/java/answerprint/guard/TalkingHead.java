package answerprint.guard;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A real head before a wall in the format of {@link EditFixture}; the face is 100 pixels wide, lower right. */
public final class TalkingHead {
    private static final float[] HEAD = head();

    private TalkingHead() {}

    public static void paint(float[] rgb) {
        System.arraycopy(HEAD, 0, rgb, 0, rgb.length);
    }

    private static float[] head() {
        try {
            BufferedImage image =
                    ImageIO.read(Objects.requireNonNull(TalkingHead.class.getResource("face/talking-head.jpg")));
            float[] rgb = new float[3 * image.getWidth() * image.getHeight()];
            for (int i = 0; i < rgb.length; i += 3) {
                int code = image.getRGB((i / 3) % image.getWidth(), i / 3 / image.getWidth());
                rgb[i] = (code >> 16 & 255) / 255f;
                rgb[i + 1] = (code >> 8 & 255) / 255f;
                rgb[i + 2] = (code & 255) / 255f;
            }
            return rgb;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

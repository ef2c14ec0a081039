package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.picture.PictureFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** One item of one kind, side by side at 1:1: plate, result, difference times eight on mid grey; one line of pictures per frame. */
final class ContactSheet {
    private static final int SIDE = 256;
    private static final int GAP = 6;
    private static final int PICTURES = 3;
    private static final float EXAGGERATED = 8;

    private final PictureFormat format;
    private final BufferedImage sheet;
    private int lines;

    ContactSheet(PictureFormat format, int frames) {
        this.format = format;
        this.sheet = new BufferedImage(
                PICTURES * (SIDE + GAP) - GAP, frames * (SIDE + GAP) - GAP, BufferedImage.TYPE_INT_RGB);
    }

    /** Adds a frame, cut round the middle of what changed most. Pictures are interleaved RGB in the plate's encoding. */
    void add(float[] plate, float[] result, ChangedPixels changed) {
        int left = Math.clamp(middle(plate, result, changed, true) - SIDE / 2, 0, Math.max(0, format.width() - SIDE));
        int top = Math.clamp(middle(plate, result, changed, false) - SIDE / 2, 0, Math.max(0, format.height() - SIDE));
        for (int y = 0; y < Math.min(SIDE, format.height()); y++) {
            for (int x = 0; x < Math.min(SIDE, format.width()); x++) {
                int i = 3 * ((top + y) * format.width() + left + x);
                int row = lines * (SIDE + GAP) + y;
                sheet.setRGB(x, row, colour(plate[i], plate[i + 1], plate[i + 2]));
                sheet.setRGB(SIDE + GAP + x, row, colour(result[i], result[i + 1], result[i + 2]));
                sheet.setRGB(
                        2 * (SIDE + GAP) + x,
                        row,
                        colour(
                                difference(plate[i], result[i]),
                                difference(plate[i + 1], result[i + 1]),
                                difference(plate[i + 2], result[i + 2])));
            }
        }
        lines++;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(sheet, "png", file.toFile());
    }

    private int middle(float[] plate, float[] result, ChangedPixels changed, boolean across) {
        double sum = 0;
        double weight = 1e-9;
        for (int run = 0; run < changed.runCount(); run++) {
            int y = changed.runY(run);
            for (int x = changed.runX(run); x < changed.runX(run) + changed.runLength(run); x++) {
                int i = 3 * (y * format.width() + x) + 1;
                double moved = Math.abs(plate[i] - result[i]);
                sum += moved * (across ? x : y);
                weight += moved;
            }
        }
        return weight < 1e-6 ? (across ? format.width() : format.height()) / 2 : (int) (sum / weight);
    }

    private static float difference(float plate, float result) {
        return 0.5f + EXAGGERATED * (result - plate);
    }

    private static int colour(float r, float g, float b) {
        return code(r) << 16 | code(g) << 8 | code(b);
    }

    private static int code(float v) {
        return Math.round(255 * Math.clamp(v, 0f, 1f));
    }
}

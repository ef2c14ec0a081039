package answerprint.bench;

import answerprint.picture.Frame;
import answerprint.picture.PictureFormat;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Contact sheets of what a row made, at 1:1: plate, result, truth, and their difference eight times. Kept where the system property
 * {@code answerprint.bench.sheets} says; nowhere when it is not set.
 */
final class BenchSheet {
    private static final String FOLDER = "answerprint.bench.sheets";
    private static final float LOUD = 8;

    private BenchSheet() {}

    static void keep(String row, String name, PictureFormat format, Frame plate, float[] result, float[] truth) {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isEmpty()) {
            return;
        }
        int width = format.width();
        int height = format.height();
        float[] codes = new float[result.length];
        plate.mat().get(0, 0, codes);
        BufferedImage sheet = new BufferedImage(2 * width, 2 * height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int x = i % width;
            int y = i / width;
            sheet.setRGB(x, y, colour(codes, i));
            sheet.setRGB(width + x, y, colour(result, i));
            sheet.setRGB(x, height + y, colour(truth, i));
            float[] difference = new float[3];
            for (int c = 0; c < 3; c++) {
                difference[c] = 0.5f + LOUD * (result[3 * i + c] - truth[3 * i + c]);
            }
            sheet.setRGB(width + x, height + y, colour(difference, 0));
        }
        write(sheet, Path.of(folder), row, name);
    }

    private static void write(BufferedImage sheet, Path folder, String row, String name) {
        try {
            Files.createDirectories(folder);
            String file = (row + name).replaceAll("[^A-Za-z0-9]+", "-") + ".png";
            ImageIO.write(sheet, "png", new File(folder.toFile(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int colour(float[] rgb, int i) {
        int value = 0;
        for (int c = 0; c < 3; c++) {
            value = value << 8 | Math.round(255 * Math.clamp(rgb[3 * i + c], 0f, 1f));
        }
        return value;
    }
}

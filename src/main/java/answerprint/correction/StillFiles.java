package answerprint.correction;

import answerprint.colour.Encoding;
import answerprint.colour.Gamut;
import answerprint.colour.Matrix3;
import answerprint.colour.Triple;
import answerprint.picture.Frame;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Single frames as files: lossless for looking closely, small for lists. */
public final class StillFiles {
    private static final int PNG_LEVEL = 1;
    private static final int JPEG_QUALITY = 88;

    private StillFiles() {}

    /** 16-bit PNG of the frame's own code values, 0..1 as 0..65535; what lies beyond is held to the ends. */
    public static byte[] png16(Frame frame, Scratch scratch) {
        Mat swapped = scratch.mat(frame.format().height(), frame.format().width(), CvType.CV_32FC3);
        Imgproc.cvtColor(frame.mat(), swapped, Imgproc.COLOR_RGB2BGR);
        Mat codes = scratch.mat(frame.format().height(), frame.format().width(), CvType.CV_16UC3);
        swapped.convertTo(codes, CvType.CV_16UC3, 65535);
        return encoded(".png", codes, new MatOfInt(Imgcodecs.IMWRITE_PNG_COMPRESSION, PNG_LEVEL), scratch);
    }

    /** OpenEXR, 32-bit float, uncompressed scan lines: the frame's numbers as they are. */
    public static byte[] exr(Frame frame) {
        int width = frame.format().width();
        int height = frame.format().height();
        ByteBuffer head = exrHead(width, height, frame.format().encoding().id());
        int line = 8 + 12 * width;
        long size = head.position() + 8L * height + (long) line * height;
        ByteBuffer file = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        file.put(head.flip());
        long first = file.position() + 8L * height;
        for (int y = 0; y < height; y++) {
            file.putLong(first + (long) y * line);
        }
        float[] rgb = new float[3 * width];
        for (int y = 0; y < height; y++) {
            frame.mat().get(y, 0, rgb);
            file.putInt(y).putInt(12 * width);
            for (int channel = 2; channel >= 0; channel--) { // B, G, R: channels lie in the order of their names
                for (int x = 0; x < width; x++) {
                    file.putFloat(rgb[3 * x + channel]);
                }
            }
        }
        return file.array();
    }

    /** Header of a single-part scan-line file (OpenEXR file layout, version 2). */
    private static ByteBuffer exrHead(int width, int height, String encoding) {
        ByteBuffer head = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(20000630).putInt(2);
        ByteArrayOutputStream channels = new ByteArrayOutputStream();
        for (String name : List.of("B", "G", "R")) {
            channels.writeBytes(new byte[] {(byte) name.charAt(0), 0});
            channels.writeBytes(little(16, 2, 0, 1, 1)); // FLOAT, not perceptually linear, sampled 1 × 1
        }
        channels.write(0);
        attribute(head, "channels", "chlist", channels.toByteArray());
        attribute(head, "compression", "compression", new byte[] {0});
        attribute(head, "dataWindow", "box2i", little(16, 0, 0, width - 1, height - 1));
        attribute(head, "displayWindow", "box2i", little(16, 0, 0, width - 1, height - 1));
        attribute(head, "lineOrder", "lineOrder", new byte[] {0});
        attribute(head, "pixelAspectRatio", "float", little(4, Float.floatToIntBits(1)));
        attribute(head, "screenWindowCenter", "v2f", little(8, 0, 0));
        attribute(head, "screenWindowWidth", "float", little(4, Float.floatToIntBits(1)));
        attribute(head, "plateEncoding", "string", encoding.getBytes(StandardCharsets.UTF_8));
        return head.put((byte) 0);
    }

    private static byte[] little(int size, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putInt(value);
        }
        return Arrays.copyOf(bytes.array(), Math.min(size, bytes.capacity()));
    }

    private static void attribute(ByteBuffer into, String name, String type, byte[] value) {
        into.put(name.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        into.put(type.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        into.putInt(value.length).put(value);
    }

    /**
     * A small JPEG of one part of a frame as a display shows it (sRGB): scene-linear through the plate's own curve, then
     * the display's, without any look.
     *
     * @param crop within the picture
     * @param width of the JPEG; it keeps the crop's shape
     */
    public static byte[] thumbnail(Frame frame, Region crop, int width, Scratch scratch) {
        int height = Math.max(1, Math.round((float) width * crop.height() / crop.width()));
        Mat small = scratch.mat(height, width, CvType.CV_32FC3);
        Imgproc.resize(
                scratch.keep(frame.mat().submat(crop.rect())),
                small,
                new Size(width, height),
                0,
                0,
                Imgproc.INTER_AREA);
        Encoding encoding = frame.format().encoding();
        Matrix3 toRec709 = encoding.gamut().to(Gamut.REC709);
        float[] line = new float[3 * width];
        byte[] codes = new byte[3 * width];
        Mat shown = scratch.mat(height, width, CvType.CV_8UC3);
        for (int y = 0; y < height; y++) {
            small.get(y, 0, line);
            for (int x = 0; x < 3 * width; x += 3) {
                Triple light = toRec709.times(encoding.toLinear(new Triple(line[x], line[x + 1], line[x + 2])));
                Triple code = Encoding.SRGB.toCode(light.map(v -> Math.clamp(v, 0, 1)));
                codes[x] = (byte) Math.round(255 * code.b());
                codes[x + 1] = (byte) Math.round(255 * code.g());
                codes[x + 2] = (byte) Math.round(255 * code.r());
            }
            shown.put(y, 0, codes);
        }
        return encoded(".jpg", shown, new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, JPEG_QUALITY), scratch);
    }

    private static byte[] encoded(String type, Mat picture, MatOfInt settings, Scratch scratch) {
        MatOfInt held = scratch.keep(settings);
        MatOfByte bytes = scratch.keep(new MatOfByte());
        if (!Imgcodecs.imencode(type, picture, bytes, held)) {
            throw new IllegalStateException("OpenCV could not write " + type);
        }
        return bytes.toArray();
    }
}

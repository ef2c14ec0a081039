package answerprint.correction.objectremoval;

import answerprint.colour.Encoding;
import answerprint.correction.FootageFixture;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A painted wall, seen by a camera that pans or stands still, before which a chequered disc passes or stands. The wall without the
 * disc is the truth.
 *
 * @param pan of the camera, pixels a frame
 * @param pace of the disc in the picture, pixels a frame
 */
record PaintedStage(int count, double pan, double pace) {
    static final PictureFormat FORMAT = new PictureFormat(320, 180, Encoding.REC709);
    static final int RADIUS = 18;
    private static final double START = 70;
    private static final double HEIGHT = 95;

    FootageFixture footage(PictureMemory memory) {
        return FootageFixture.take(FORMAT, count, memory, this::plate);
    }

    double x(int n) {
        return START + pace * n;
    }

    float[] truth(int n) {
        float[] rgb = new float[3 * FORMAT.width() * FORMAT.height()];
        wall(n, rgb);
        return rgb;
    }

    private void plate(int n, float[] rgb) {
        wall(n, rgb);
        for (int i = 0; i < rgb.length / 3; i++) {
            double dx = i % FORMAT.width() - x(n);
            double dy = (double) (i / FORMAT.width()) - HEIGHT;
            if (dx * dx + dy * dy < RADIUS * RADIUS) {
                boolean dark = Math.floorMod((int) Math.floor(dx / 6) + (int) Math.floor(dy / 6), 2) == 0;
                rgb[3 * i] = dark ? 0.9f : 0.2f;
                rgb[3 * i + 1] = dark ? 0.1f : 0.7f;
                rgb[3 * i + 2] = 0.15f;
            }
        }
    }

    private void wall(int n, float[] rgb) {
        for (int i = 0; i < rgb.length / 3; i++) {
            double u = i % FORMAT.width() + pan * n;
            double v = (double) (i / FORMAT.width());
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = (float) (0.45
                        + 0.1 * Math.sin(u / 9 + 0.4 * c)
                        + 0.1 * Math.cos(v / 7 - 0.3 * c)
                        + 0.08 * Math.sin((u + 2 * v) / 4.1)
                        + 0.05 * Math.sin(u * v / 900 + c));
            }
        }
    }

    /** A box round the disc as a person draws it on these frames, some pixels too large. */
    ObjectNode drawn(int... frames) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        var keys = hints.putArray("keys");
        for (int frame : frames) {
            keys.addObject()
                    .put("frame", frame)
                    .putArray("box")
                    .add((int) x(frame) - RADIUS - 2)
                    .add((int) HEIGHT - RADIUS - 2)
                    .add(2 * RADIUS + 4)
                    .add(2 * RADIUS + 4);
        }
        return hints;
    }
}

package answerprint.bench;

import answerprint.picture.Region;
import answerprint.picture.Scratch;

/** What must never pass: faces that were moved, closed, softened, turned or lit. Every size scales with the face. */
final class FaceForgery {
    private static final double FACE = 100;

    private FaceForgery() {}

    /** The mouth moved by so many pixels of a face of 100, up or to the side, fading out at its edges. */
    static float[] warped(float[] rgb, int width, Region face, double by, boolean sideways, Scratch scratch) {
        float[] x = new float[rgb.length / 3];
        float[] y = new float[rgb.length / 3];
        double move = by * face.width() / FACE;
        double centreX = face.x() + face.width() / 2.0;
        double centreY = face.y() + 0.78 * face.height();
        double reachX = 0.36 * face.width();
        double reachY = 0.26 * face.height();
        for (int i = 0; i < x.length; i++) {
            int column = i % width;
            int row = i / width;
            double off = Math.hypot((column - centreX) / reachX, (row - centreY) / reachY);
            double weight = off >= 1 ? 0 : Math.min(1, 2.5 * (1 - off));
            x[i] = (float) (column + (sideways ? weight * move : 0));
            y[i] = (float) (row + (sideways ? 0 : weight * move));
        }
        return Pixels.remapped(rgb, width, x, y, scratch);
    }

    /** Skin from the cheeks drawn over both eyes. */
    static float[] closedEyes(float[] rgb, int width, Region face) {
        float[] closed = rgb.clone();
        int top = (int) (face.y() + 0.31 * face.height());
        int bottom = (int) (face.y() + 0.46 * face.height());
        int cheek = (int) (face.y() + 0.54 * face.height());
        for (int y = top; y < bottom; y++) {
            for (int x = face.x() + face.width() / 6; x < face.right() - face.width() / 6; x++) {
                boolean nose = Math.abs(x - face.x() - face.width() / 2) < face.width() / 12;
                if (!nose) {
                    int row = Math.min(rgb.length / 3 / width - 1, cheek + (y - top) / 3);
                    System.arraycopy(rgb, 3 * (row * width + x), closed, 3 * (y * width + x), 3);
                }
            }
        }
        return closed;
    }

    static float[] turned(float[] rgb, int width, Region face) {
        float[] turned = rgb.clone();
        for (int y = face.y(); y < face.bottom(); y++) {
            for (int x = face.x(); x < face.right(); x++) {
                int from = face.x() + face.right() - 1 - x;
                System.arraycopy(rgb, 3 * (y * width + from), turned, 3 * (y * width + x), 3);
            }
        }
        return turned;
    }
}

package answerprint.bench;

import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/**
 * A plate with one seeded wire hung over it.
 *
 * @param holes by frame, 255 wherever the wire takes light and one pixel around
 */
record GuardWires(int width, List<float[]> plates, List<byte[]> holes) {
    private static final double FAINTEST = 0.01;

    static GuardWires hung(GuardPlate plate, long seed) {
        float[][] truth = plate.frames().toArray(float[][]::new);
        WireClip clip = new WireClip(plate.item(), plate.format(), plate.levels(), truth, truth, new float[0][], 0);
        RiggedWires rig = RiggedWires.moving(seed, plate.width(), plate.height(), 1, clip.light());
        WireClip hung = clip.hung(rig, "wire");
        List<byte[]> holes = new ArrayList<>();
        for (float[] matte : hung.mattes()) {
            holes.add(hole(matte, plate.width()));
        }
        return new GuardWires(plate.width(), List.of(hung.plates()), holes);
    }

    private static byte[] hole(float[] matte, int width) {
        byte[] hole = new byte[matte.length];
        for (int i = width + 1; i < matte.length - width - 1; i++) {
            boolean near = false;
            for (int row = -width; row <= width; row += width) {
                near |= matte[i + row - 1] > FAINTEST || matte[i + row] > FAINTEST || matte[i + row + 1] > FAINTEST;
            }
            hole[i] = near ? (byte) 255 : 0;
        }
        return hole;
    }

    boolean clearOf(PlateFaces faces) {
        for (Region face : faces.anywhere()) {
            Region around = face.grow(face.width() / 3);
            for (byte[] hole : holes) {
                for (int i = 0; i < hole.length; i++) {
                    if (hole[i] != 0 && around.contains(i % width, i / width)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    static void paint(byte[] hole, Mat out) {
        float[] alpha = new float[hole.length];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = hole[i] != 0 ? 1 : 0;
        }
        out.put(0, 0, alpha);
    }
}

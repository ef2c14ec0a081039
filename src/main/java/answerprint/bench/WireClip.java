package answerprint.bench;

import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;

/**
 * Some frames of filmed footage at the bench's size, with or without seeded wires over them. On the heap; read as a take.
 *
 * @param truth the frames as filmed, interleaved RGB
 * @param plates the same with wires
 * @param mattes the wires' true mattes
 * @param motion mean change from frame to frame, share of full scale
 */
record WireClip(
        String name,
        PictureFormat format,
        int levels,
        float[][] truth,
        float[][] plates,
        float[][] mattes,
        double motion) {

    int count() {
        return truth.length;
    }

    /** The same frames with these wires, rounded to the levels that the footage has. */
    WireClip hung(RiggedWires wires, String kind) {
        float[][] hung = new float[count()][];
        float[][] real = new float[count()][];
        for (int n = 0; n < hung.length; n++) {
            hung[n] = truth[n].clone();
            real[n] = new float[format.width() * format.height()];
            wires.paint(n, hung[n], real[n]);
            for (int i = 0; i < hung[n].length; i++) {
                hung[n][i] = Math.round(Math.clamp(hung[n][i], 0f, 1f) * levels) / (float) levels;
            }
        }
        return new WireClip(name + ", " + kind, format, levels, truth, hung, real, motion);
    }

    /** The same clip with other plates over the same truth. */
    WireClip withPlates(float[][] other, String kind) {
        return new WireClip(name + ", " + kind, format, levels, truth, other, new float[0][], motion);
    }

    RiggedWires.Light light() {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < truth[0].length; i += 7) {
            sum += format.encoding().toLinear(truth[0][i]);
            count++;
        }
        return new RiggedWires.Light(
                format.encoding()::toLinear, format.encoding()::toCode, Math.clamp(sum / count, 0.02, 0.8));
    }

    /** The plates as a take. */
    FrameSource source() {
        return HeapFrames.of(format, plates);
    }
}

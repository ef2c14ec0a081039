package answerprint.correction;

import answerprint.picture.Frame;

/** Counts samples outside a patch's matte that differ, the slow and plain way. */
final class OutsideFixture {
    private OutsideFixture() {}

    static long differing(Frame plate, Frame result, Patch patch) {
        int width = plate.format().width();
        int height = plate.format().height();
        float[] before = new float[3 * width * height];
        float[] after = new float[3 * width * height];
        plate.mat().get(0, 0, before);
        result.mat().get(0, 0, after);
        boolean[] inside = new boolean[width * height];
        if (patch.form() != Patch.Form.NOTHING) {
            var box = patch.box();
            float[] alpha = new float[box.width() * box.height()];
            patch.alpha().get(0, 0, alpha);
            for (int i = 0; i < alpha.length; i++) {
                inside[(box.y() + i / box.width()) * width + box.x() + i % box.width()] = alpha[i] > 0;
            }
        }
        long differing = 0;
        for (int i = 0; i < before.length; i++) {
            if (!inside[i / 3] && Float.floatToRawIntBits(before[i]) != Float.floatToRawIntBits(after[i])) {
                differing++;
            }
        }
        return differing;
    }
}

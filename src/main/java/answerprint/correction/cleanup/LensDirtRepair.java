package answerprint.correction.cleanup;

import answerprint.colour.Encoding;
import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.Scores;
import answerprint.picture.Frame;
import answerprint.picture.Region;

/** Gives back the light that dirt on the lens took; the pixels stay the plate's own. */
final class LensDirtRepair {
    private static final float FAINTEST = 0.002f;
    private static final float CONFIDENCE = 0.7f;

    private final LensDirt dirt;
    private final double strength;
    private final Scores scores;

    /** @param strength 0 nothing .. 1 all of it */
    LensDirtRepair(LensDirt dirt, double strength, Scores scores) {
        this.dirt = dirt;
        this.strength = strength;
        this.scores = scores;
    }

    /** Writes one speck into the patch, whose box holds it; what is there already stays. */
    void write(Frame plate, Region place, Patch out) {
        Encoding encoding = plate.format().encoding();
        float[] rgb = new float[3 * place.width()];
        float[] patched = new float[rgb.length];
        float[] alpha = new float[place.width()];
        float[] confidence = new float[place.width()];
        short[] source = new short[place.width()];
        int left = place.x() - out.box().x();
        for (int y = place.y(); y < place.bottom(); y++) {
            int line = y - out.box().y();
            plate.mat().get(y, place.x(), rgb);
            out.rgb().get(line, left, patched);
            out.alpha().get(line, left, alpha);
            out.confidence().get(line, left, confidence);
            out.source().get(line, left, source);
            for (int x = 0; x < alpha.length; x++) {
                double loss = strength * dirt.at(place.x() + x, y, plate.format());
                if (alpha[x] == 0 && -loss > FAINTEST) {
                    for (int c = 3 * x; c < 3 * x + 3; c++) {
                        patched[c] = (float) encoding.toCode(encoding.toLinear(rgb[c]) * Math.exp(-loss));
                    }
                    alpha[x] = 1;
                    confidence[x] = CONFIDENCE;
                    source[x] = SourceTable.GRADED;
                    scores.pixel(0.01, true);
                }
            }
            out.rgb().put(line, left, patched);
            out.alpha().put(line, left, alpha);
            out.confidence().put(line, left, confidence);
            out.source().put(line, left, source);
        }
    }
}

package answerprint.correction.lightingmatch;

import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.colour.Lut1D;
import answerprint.colour.Lut3D;
import answerprint.colour.Triple;
import answerprint.correction.Grade;
import answerprint.correction.Grading;
import answerprint.interchange.CdlFile;
import answerprint.interchange.CubeFile;
import answerprint.picture.PictureFormat;
import java.util.ArrayList;
import java.util.List;

/** A match as the files that a colourist loads. A map of exposure or a drift has no place in them; the frames carry it. */
public final class LightingFiles {

    private static final int EDGE = 33;
    private static final int SHAPER_POINTS = 4_096;
    private static final double SHAPER_TOP = 64;

    private LightingFiles() {}

    /** The CDL alone, as a {@code .cdl} file that says which space it works in. */
    public static String cdl(Grade grade, Encoding plate, String id) {
        String words = "works in ACEScct on the primaries of " + plate.id() + ", without clamps";
        return new CdlFile(List.of(new CdlFile.Graded(id, words, grade.cdl()))).printCdl();
    }

    /**
     * CDL and trim as a 33-point {@code .cube} on the plate's own code values; behind an ACEScct shaper of 0..64 where the
     * plate is scene-linear.
     */
    public static String cube(Grade grade, Encoding plate, String title) {
        boolean linear = plate.curve() == Curve.LINEAR;
        Grading grading = new Grading(
                new Grade(grade.cdl(), answerprint.correction.GainGrid.FLAT, grade.trim()),
                new PictureFormat(EDGE, 1, plate));
        double top = Curve.ACESCCT.encode(SHAPER_TOP);
        double bottom = Curve.ACESCCT.encode(0);
        List<Triple> points = new ArrayList<>(EDGE * EDGE * EDGE);
        float[] line = new float[3 * EDGE];
        for (int b = 0; b < EDGE; b++) {
            for (int g = 0; g < EDGE; g++) {
                for (int r = 0; r < EDGE; r++) {
                    put(line, r, new Triple(r, g, b).times(1.0 / (EDGE - 1)), linear, bottom, top);
                }
                grading.line(0, 0, EDGE, line, line);
                for (int r = 0; r < EDGE; r++) {
                    points.add(new Triple(line[3 * r], line[3 * r + 1], line[3 * r + 2]));
                }
            }
        }
        Lut1D shaper = linear ? shaper(bottom, top) : Lut1D.IDENTITY;
        return new CubeFile(title, new Lut3D(shaper, Triple.ZERO, Triple.ONE, EDGE, points)).print();
    }

    private static void put(float[] line, int at, Triple place, boolean linear, double bottom, double top) {
        for (int c = 0; c < 3; c++) {
            double v = place.channel(c);
            line[3 * at + c] = (float) (linear ? Curve.ACESCCT.decode(bottom + v * (top - bottom)) : v);
        }
    }

    /** Scene-linear 0..64 to ACEScct, stretched to 0..1. */
    private static Lut1D shaper(double bottom, double top) {
        List<Triple> points = new ArrayList<>(SHAPER_POINTS);
        for (int i = 0; i < SHAPER_POINTS; i++) {
            double light = SHAPER_TOP * i / (SHAPER_POINTS - 1);
            points.add(Triple.grey((Curve.ACESCCT.encode(light) - bottom) / (top - bottom)));
        }
        return new Lut1D(Triple.ZERO, Triple.grey(SHAPER_TOP), points);
    }
}

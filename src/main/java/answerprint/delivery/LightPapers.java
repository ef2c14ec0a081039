package answerprint.delivery;

import answerprint.colour.Cdl;
import answerprint.colour.CodeRange;
import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.colour.LightTrim;
import answerprint.colour.Lut3D;
import answerprint.colour.Triple;
import answerprint.correction.Grade;
import answerprint.interchange.CdlFile;
import answerprint.interchange.CdlFile.Graded;
import answerprint.interchange.CubeFile;
import java.util.ArrayList;
import java.util.List;

/**
 * One grade as the files that a grading suite reads. The parts that are the same all over the picture are exact (CDL) or
 * sampled (cube); a gain that varies over the picture cannot stand in either and is named in the remark.
 */
record LightPapers(Grade grade, Encoding plate) {
    private static final int CUBE = 33;

    /**
     * ASC CDL: one decision in ACEScct, and where a lighting note trimmed the light a second one, to be applied after it in
     * scene-linear. A trim's contrast around a pivot is a slope and a power: {@code p·(g·x/p)^c = (g·p^(1/c−1)·x)^c}.
     */
    String cdl(String id) {
        List<Graded> decisions = new ArrayList<>();
        String gamut = plate.gamut().id();
        decisions.add(new Graded(
                id,
                "Working space: ACEScct curve on the plate's own primaries (" + gamut + "), no clamps",
                grade.cdl()));
        if (!grade.trim().equals(LightTrim.NONE)) {
            decisions.add(new Graded(
                    id + "-trim",
                    "Applied after " + id + ". Working space: scene-linear on the plate's own primaries (" + gamut
                            + "), no clamps",
                    linear(grade.trim())));
        }
        return new CdlFile(decisions).printCdl();
    }

    /** A cube of 33 points a side from {@link #cubeSpace()} to the same. */
    String cube(String title) {
        Encoding space = cubeSpace();
        Lut3D lut = Lut3D.sampled(CUBE, code -> space.toCode(graded(space.toLinear(code))));
        return new CubeFile(title + " in and out: " + space.id(), lut).print();
    }

    /** The plate's own encoding, or ACEScct on the same primaries where the plate is scene-linear and a cube cannot reach. */
    Encoding cubeSpace() {
        return plate.curve() == Curve.LINEAR ? new Encoding(Curve.ACESCCT, plate.gamut(), CodeRange.FULL) : plate;
    }

    /** Empty where both files hold the whole grade. */
    String remark() {
        return grade.gain().changesNothing()
                ? ""
                : "The gain varies over the picture by up to %.2f stops; CDL and cube hold the rest of the grade, the frames hold all of it."
                        .formatted(grade.gain().largestStops());
    }

    private Triple graded(Triple linear) {
        Triple cct = linear.map(Curve.ACESCCT::encode);
        return grade.trim().apply(grade.cdl().applyNoClamp(cct).map(Curve.ACESCCT::decode));
    }

    private static Cdl linear(LightTrim trim) {
        if (trim.contrast() == 0) {
            // A contrast of 0 is the pivot everywhere, which no slope gives: the offset does.
            return new Cdl(Triple.ZERO, Triple.grey(trim.pivot()), Triple.ONE, trim.saturation());
        }
        double around = StrictMath.pow(trim.pivot(), 1 / trim.contrast() - 1);
        return new Cdl(trim.gains().times(around), Triple.ZERO, Triple.grey(trim.contrast()), trim.saturation());
    }
}

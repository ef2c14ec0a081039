package answerprint.colour;

/** A look-up table from colour to colour, as a {@code .cube} file carries it. */
public sealed interface CubeLut permits Lut1D, Lut3D {

    /** What {@code in} becomes; outside the domain the nearest edge counts. */
    Triple apply(Triple in);
}

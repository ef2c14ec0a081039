package answerprint.correction;

import answerprint.colour.Cdl;
import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables of grading and compositing that the plate's encoding alone decides. Each costs some 86,000 powers or logarithms, as
 * much as grading a small picture: where every frame has a grade of its own (deflicker, windows that move) making them anew took
 * most of the time (2026-11-28). Encodings are few, so all that were ever asked for are kept. May be used from any thread.
 */
final class EncodingCurves {
    static final FloatCurve CCT_TO_LINEAR = new FloatCurve(Curve.ACESCCT::decode);
    private static final Map<Encoding, EncodingCurves> KNOWN = new ConcurrentHashMap<>();

    private final FloatCurve toLinear;
    private final FloatCurve toCode;
    private final FloatCurve cctToCode;
    private final FloatCurve ungraded;

    private EncodingCurves(Encoding encoding) {
        toLinear = new FloatCurve(encoding::toLinear);
        toCode = new FloatCurve(encoding::toCode);
        cctToCode = new FloatCurve(cct -> encoding.toCode(Curve.ACESCCT.decode(cct)));
        ungraded = cdl(encoding, Cdl.IDENTITY, 0);
    }

    static EncodingCurves of(Encoding encoding) {
        return KNOWN.computeIfAbsent(encoding, EncodingCurves::new);
    }

    /** From code to what the CDL makes of it in ACEScct. */
    static FloatCurve cdl(Encoding encoding, Cdl cdl, int channel) {
        return new FloatCurve(code -> cdl.unclamped(Curve.ACESCCT.encode(encoding.toLinear(code)), channel));
    }

    FloatCurve toLinear() {
        return toLinear;
    }

    FloatCurve toCode() {
        return toCode;
    }

    FloatCurve cctToCode() {
        return cctToCode;
    }

    /** From code to ACEScct, through a CDL that changes nothing. */
    FloatCurve ungraded() {
        return ungraded;
    }
}

package answerprint.correction.wireremoval;

import answerprint.colour.Encoding;
import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.Bytes;
import answerprint.picture.Frame;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Gives the light back that a wire's shadow took. The repair's fill of the shadow, from other frames where it lies elsewhere or
 * from around it, tells how bright the place would be; the plate's own pixels are raised to that by a smooth gain in scene-linear
 * light, so that their texture and grain stay. Works on one patch, after its fill and before anyone sees it.
 */
final class ShadowRelight {
    /** A shadow fades out over more than where its foot is measured: nearly all of a Gaussian lies within. */
    static final WireMatting.Fit FIT = new WireMatting.Fit(1.35, 0, 4);

    private final List<WireTrack> shadows;
    private final WireMatting wires;
    private final WireMatting mattes;
    private final Encoding encoding;

    ShadowRelight(List<WireTrack> shadows, WireMatting wires, WireMatting mattes, Encoding encoding) {
        this.shadows = List.copyOf(shadows);
        this.wires = wires;
        this.mattes = mattes;
        this.encoding = encoding;
    }

    void relight(int n, Frame plate, Patch patch, Scratch scratch) {
        if (patch.form() != Patch.Form.PIXELS) {
            return;
        }
        Seen seen = seen(n, plate, patch, scratch);
        List<Lit> lit = new ArrayList<>();
        for (WireTrack track : shadows) {
            if (track.holds(n)) {
                double reach = FIT.half(track.half(n)) + FIT.feather();
                AlongShadow place = new AlongShadow(track.curve(n), patch.box(), reach + 1);
                lit.add(new Lit(place, new ShadowGain(place.length(), reach)));
            }
        }
        for (int i = 0; i < seen.shadow.length; i++) {
            if (seen.shadow[i] > 0 && seen.wire[i] == 0) {
                nearest(lit, i).add(i, seen.sure[i], linear(seen.fill, i), linear(seen.plate, i));
            }
        }
        lit.forEach(one -> one.gain.solve());
        for (int i = 0; i < seen.shadow.length; i++) {
            if (seen.shadow[i] > 0 && seen.wire[i] < 1) {
                write(patch, i, nearest(lit, i), seen);
            }
        }
    }

    /** What lies within the patch's box: mattes of wires and shadows, the repair's fill and how sure it is, the plate. */
    private record Seen(float[] wire, float[] shadow, float[] fill, float[] sure, float[] plate) {}

    /** One shadow's places and what it takes there. */
    private record Lit(AlongShadow place, ShadowGain gain) {
        void add(int i, double sure, double[] fill, double[] plate) {
            gain.add(place.along(i), place.across(i), sure, fill, plate);
        }

        double gain(int channel, int i) {
            return gain.at(channel, place.along(i), place.across(i));
        }
    }

    private Seen seen(int n, Frame plate, Patch patch, Scratch scratch) {
        Region box = patch.box();
        Mat whole = scratch.mat(plate.mat().rows(), plate.mat().cols(), CvType.CV_32FC1);
        wires.paint(n, whole);
        float[] wire = part(whole, box, scratch);
        mattes.paint(n, whole);
        return new Seen(
                wire,
                part(whole, box, scratch),
                Bytes.floats(patch.rgb()),
                Bytes.floats(patch.confidence()),
                part(plate.mat(), box, scratch));
    }

    private static Lit nearest(List<Lit> lit, int i) {
        Lit nearest = lit.getFirst();
        for (Lit other : lit) {
            if (Math.abs(other.place.across(i)) < Math.abs(nearest.place.across(i))) {
                nearest = other;
            }
        }
        return nearest;
    }

    /** A wire's own soft edge lies over its shadow as it lies over anything else. */
    private void write(Patch patch, int i, Lit lit, Seen seen) {
        int x = i % patch.box().width();
        int y = i / patch.box().width();
        float wire = seen.wire[i];
        float[] rgb = new float[3];
        for (int c = 0; c < 3; c++) {
            double light = encoding.toLinear(seen.plate[3 * i + c]) * lit.gain(c, i);
            rgb[c] = (float) (wire * seen.fill[3 * i + c] + (1 - wire) * encoding.toCode(light));
        }
        patch.rgb().put(y, x, rgb);
        if (wire < 0.5f) {
            patch.source().put(y, x, new short[] {SourceTable.GRADED});
        }
    }

    private double[] linear(float[] codes, int i) {
        return new double[] {
            encoding.toLinear(codes[3 * i]), encoding.toLinear(codes[3 * i + 1]), encoding.toLinear(codes[3 * i + 2])
        };
    }

    private static float[] part(Mat whole, Region box, Scratch scratch) {
        Mat part = scratch.mat(box.height(), box.width(), whole.type());
        scratch.keep(whole.submat(box.rect())).copyTo(part);
        return Bytes.floats(part);
    }
}

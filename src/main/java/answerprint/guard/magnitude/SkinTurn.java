package answerprint.guard.magnitude;

import answerprint.colour.Lab;
import answerprint.colour.Triple;
import answerprint.guard.FaceTrack;
import answerprint.guard.Sample;
import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a grade turns skin from where skin belongs, in degrees of hue in Lab.
 *
 * <p>Faces come first, each by the middle of its box: their hue may turn towards the hue that skin has in balanced light, as
 * it must when a take in blue light is balanced. Away from it only as far as a change of the whole picture's light between
 * blue and orange explains. Where no face is found, colours like skin are judged:
 * by what their hue turns beyond the change of light that the rest of the picture undergoes; where there is no rest, by the
 * whole turn.
 */
final class SkinTurn {

    /** Skin of all tones lies near this hue under its own white (45 to 58 degrees in published measurements). */
    static final double SKIN_HUE = 50;

    private static final double LEAST_CHROMA = 6;
    /** Degrees; skin from lamp light into a window's turned by 14 on a real face, with blue light of an overcast sky. */
    private static final double MOST_BY_LIGHT = 25;
    /** Natural log: a tenth of a stop beside the line from blue to orange. */
    private static final double MOST_GREEN = 0.07;

    /** Linear light; below it stops mean nothing. */
    private static final double DARKEST = 0.004;

    private static final int FEWEST_OTHERS = 200;
    private static final double LEAST_OTHERS = 0.1;
    private static final int MOST_LIKE_SKIN = 16_384;
    private static final int BANDS = 6;
    private static final double BRIGHTEST_BAND = 0.5;

    private final FaceTrack track = new FaceTrack();
    private final List<Face> faces = new ArrayList<>();
    private List<Pair> likeSkin = new ArrayList<>();
    private final Sample[][] change = new Sample[BANDS][3];
    private int others;
    private int seen;
    private int every = 1;

    private record Face(int n, Region box, Pair colour) {}

    private record Pair(Triple before, Triple after) {
        boolean coloured() {
            return chroma(Lab.ofLinearRec709(before)) > LEAST_CHROMA
                    && chroma(Lab.ofLinearRec709(after)) > LEAST_CHROMA;
        }

        /** Stops. */
        double exposure() {
            double ratio = Math.max(after.luma(), DARKEST) / Math.max(before.luma(), DARKEST);
            return Math.abs(Math.log(ratio) / Math.log(2));
        }
    }

    SkinTurn() {
        for (Sample[] band : change) {
            for (int c = 0; c < 3; c++) {
                band[c] = new Sample();
            }
        }
    }

    /** A key frame's faces, before any of them is added with {@link #face}. */
    void looked(int n, List<Region> found) {
        track.add(n, found);
    }

    /** The middle colour of a face before and after, linear Rec. 709. */
    void face(int n, Region box, Triple before, Triple after) {
        faces.add(new Face(n, box, new Pair(before, after)));
    }

    /** A few pixels of the change by their mean, linear Rec. 709. */
    void pixel(Triple before, Triple after) {
        seen++;
        if (isLikeSkin(Lab.ofLinearRec709(before))) {
            keep(new Pair(before, after));
            return;
        }
        if (least(before) > 0.005 && least(after) > 0.005) {
            others++;
            Sample[] band = change[band(before)];
            for (int c = 0; c < 3; c++) {
                band[c].add(Math.log(after.channel(c) / before.channel(c)));
            }
        }
    }

    /** Evenly thinned, so that memory stays bounded. */
    private void keep(Pair pair) {
        if (seen % every != 0) {
            return;
        }
        likeSkin.add(pair);
        if (likeSkin.size() == MOST_LIKE_SKIN) {
            every *= 2;
            List<Pair> half = new ArrayList<>();
            for (int i = 0; i < MOST_LIKE_SKIN; i += 2) {
                half.add(likeSkin.get(i));
            }
            likeSkin = half;
        }
    }

    /** Degrees by which skin is turned away; 0 when there is none. */
    double turned() {
        boolean known = others >= FEWEST_OTHERS && others > LEAST_OTHERS * seen;
        Triple[] light = known ? gains() : new Triple[0];
        double[] ofFaces = confirmed()
                .filter(face -> face.colour().coloured())
                .mapToDouble(face -> away(face.colour(), light))
                .sorted()
                .toArray();
        return ofFaces.length > 0 ? ofFaces[ofFaces.length / 2] : likeSkin(light);
    }

    /** The largest change of exposure of a face, in stops; 0 when there is none. */
    double exposure() {
        return confirmed().mapToDouble(face -> face.colour().exposure()).max().orElse(0);
    }

    /** Confirmed faces that were measured. */
    long faces() {
        return confirmed().count();
    }

    private Stream<Face> confirmed() {
        return faces.stream().filter(face -> track.confirmed(face.n()).contains(face.box()));
    }

    /** A change between blue and orange light explains a turn that is not too large; a cast of green or magenta never. */
    private static double away(Pair face, Triple[] light) {
        double whole = departure(hue(face.before()), hue(face.after()));
        if (light.length == 0 || whole > MOST_BY_LIGHT || !ofDaylight(light[band(face.before())])) {
            return whole;
        }
        Triple lit = face.before().times(light[band(face.before())]);
        return Math.min(whole, turn(hue(lit), hue(face.after())));
    }

    private static boolean ofDaylight(Triple gains) {
        double green = Math.log(gains.g()) - (Math.log(gains.r()) + Math.log(gains.b())) / 2;
        return Math.abs(green) < MOST_GREEN;
    }

    private double likeSkin(Triple[] light) {
        Sample turns = new Sample();
        for (Pair pair : likeSkin) {
            Triple before = pair.before();
            Lab from = Lab.ofLinearRec709(light.length > 0 ? before.times(light[band(before)]) : before);
            Lab to = Lab.ofLinearRec709(pair.after());
            if (chroma(from) > LEAST_CHROMA && chroma(to) > LEAST_CHROMA) {
                turns.add(turn(hue(from), hue(to)));
            }
        }
        return turns.quantile(0.5);
    }

    /** What the light does to other things of each brightness; the nearest band that has enough speaks for its neighbours. */
    private Triple[] gains() {
        Triple[] gains = new Triple[BANDS];
        for (int band = 0; band < BANDS; band++) {
            int nearest = others(band);
            gains[band] = new Triple(gain(nearest, 0), gain(nearest, 1), gain(nearest, 2));
        }
        return gains;
    }

    private double gain(int band, int c) {
        return Math.exp(change[band][c].quantile(0.5));
    }

    private int others(int band) {
        int best = band;
        for (int at = 0; at < BANDS; at++) {
            boolean enough = change[at][0].size() >= FEWEST_OTHERS / BANDS;
            boolean bestEnough = change[best][0].size() >= FEWEST_OTHERS / BANDS;
            if (enough && (!bestEnough || Math.abs(at - band) < Math.abs(best - band))) {
                best = at;
            }
        }
        return best;
    }

    /** One band for each stop of luma below half of white. */
    private static int band(Triple light) {
        double stops = Math.log(BRIGHTEST_BAND / Math.max(light.luma(), 1e-6)) / Math.log(2);
        return (int) Math.clamp(Math.ceil(stops), 0, BANDS - 1);
    }

    /** The turn, less twice what it brings the hue nearer to skin's: 0 for a turn that mostly mends. */
    private static double departure(double before, double after) {
        double nearer = turn(before, SKIN_HUE) - turn(after, SKIN_HUE);
        return Math.max(0, turn(before, after) - 2 * Math.max(0, nearer));
    }

    /** Where skin of all tones lies in Lab: orange hues of medium chroma (after Zeng and Luo 2011, widened). */
    private static boolean isLikeSkin(Lab lab) {
        double hue = hue(lab);
        return lab.l() > 15 && lab.l() < 92 && chroma(lab) > 8 && chroma(lab) < 50 && hue > 25 && hue < 75;
    }

    private static double turn(double from, double to) {
        double turn = Math.abs(to - from);
        return Math.min(turn, 360 - turn);
    }

    private static double chroma(Lab lab) {
        return Math.hypot(lab.a(), lab.b());
    }

    private static double hue(Triple light) {
        return hue(Lab.ofLinearRec709(light));
    }

    private static double hue(Lab lab) {
        double degrees = Math.toDegrees(Math.atan2(lab.b(), lab.a()));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double least(Triple light) {
        return Math.min(light.r(), Math.min(light.g(), light.b()));
    }
}

package answerprint.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where a line goes in the pictures before and after: a line of the set goes where the set goes, a wire on its own way or stays in
 * the picture while the set moves, and what is no line is here now and there then. In each direction the nearest picture is
 * searched widely, the next where the line should be by then. A cut ends the trail.
 *
 * @param own how far from the set's own way the line lies, mean over the pictures, pixels
 * @param surely how much of that is beyond doubt, pixels: the set's way is known no better than to a part of its length, and a line
 *     that the pictures show as well where the set would carry it need not be where it was found
 * @param along by how much the set moved to the line's side and the line with it, mean, pixels; more than four say no more
 * @param clear by how much more of it is shown than chance shows, -1.5..1.5
 * @param ground how well the set's way is known beside the line, 0..1, mean, as {@link LineGround} tells
 */
record LineTrail(double own, double surely, double along, double clear, double ground) {
    /** How far a line is looked for at first, and then: to the side, by turning, by bending; pixels. */
    private static final int[] AT_FIRST = {14, 14, 6};

    private static final int[] THEN = {8, 6, 4};
    /** Going farther along says no more, pixels. */
    static final double FARTHEST_ALONG = 4;
    /**
     * So near to the set's way and so far along with it, in pixels, a line is the set's. Measured 2026-11-29 on eleven tuning items:
     * lines of a facade at most 0.7 and at least 3.9, wires that lay as near to the set's way at most 2.
     */
    private static final double SETS_OWN = 1;

    private static final double SETS_ALONG = 3;
    /** Where the set's way is known worse, nothing is said to go along with it. */
    private static final double SETS_GROUND = 0.3;
    /** Part of the set's way by which flow that follows the set is off beside things near the camera. */
    private static final double SETS_DOUBT = 0.15;
    /**
     * The same of a line that goes far along with the set: it may belong to a thing nearer to a camera that is carried, or farther
     * off. Measured 2026-12-01 on ten tuning items: lines of the set .24 to .30 where no look at the set tells them, four wires .25,
     * .40, .57 and .58 (decision 0174).
     */
    private static final double PARALLAX = 0.35;
    /** So near to where the set carries it a line is looked for there too: to the side, by turning, by bending; pixels. */
    private static final int[] AT_THE_SET = {3, 2, 1};
    /** Farther off the set's way than that, in pixels, a line is surely elsewhere, */
    private static final double ELSEWHERE = 10;
    /** unless at the set it is shown by so much of what is shown of it there. Measured 2026-11-30 on lines of ten tuning items. */
    private static final double AS_WELL = 0.6;

    /**
     * One step of the trail.
     *
     * @param set how far the set goes to the line's side, pixels
     * @param shown how much of the line is shown where it was found
     */
    private record Step(
            ShotPicture picture,
            LineRibbon.Lie lie,
            double own,
            double set,
            double along,
            double shown,
            double clear,
            double ground) {}

    /**
     * Follows a line.
     *
     * @param way points (x, y) along it, {@value LineLook#STEP} pixels apart
     * @param contrast of the line, signed
     * @param luma of the picture that shows it
     * @return nothing where no other picture shows the same shot
     */
    static Optional<LineTrail> of(List<double[]> way, double contrast, LumaPlane luma, List<ShotPicture> others) {
        var points = new LinePoints(way);
        var ground = new LineGround(points, luma);
        List<Step> all = new ArrayList<>(followed(points, contrast, ground, others, -1));
        all.addAll(followed(points, contrast, ground, others, 1));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LineTrail(
                mean(all, Step::own),
                surely(all, points, contrast),
                mean(all, Step::along),
                mean(all, Step::clear),
                mean(all, Step::ground)));
    }

    private static double surely(List<Step> steps, LinePoints points, double contrast) {
        double own = mean(steps, Step::own);
        double set = mean(steps, Step::set);
        boolean apart = own > ELSEWHERE && set > Arrays.stream(AT_THE_SET).sum();
        if (apart
                && mean(steps, step -> atTheSet(points, contrast, step.picture)) > AS_WELL * mean(steps, Step::shown)) {
            return 0;
        }
        double doubt = mean(steps, Step::along) >= SETS_ALONG ? PARALLAX : SETS_DOUBT;
        return Math.max(0, own - doubt * set);
    }

    /** Whether the set clearly moves, as far as is known there, and the line just so. */
    boolean goesWithTheSet() {
        return own < SETS_OWN && along >= SETS_ALONG && ground >= SETS_GROUND;
    }

    private static double mean(List<Step> steps, ToDoubleFunction<Step> value) {
        return steps.stream().mapToDouble(value).average().orElse(0);
    }

    private static List<Step> followed(
            LinePoints points, double contrast, LineGround ground, List<ShotPicture> others, int way) {
        List<ShotPicture> there = others.stream()
                .filter(picture -> picture.apart() * way > 0)
                .sorted(Comparator.comparingInt(picture -> Math.abs(picture.apart())))
                .takeWhile(ShotPicture::isOfShot)
                .toList();
        List<Step> steps = new ArrayList<>();
        for (ShotPicture picture : there) {
            steps.add(step(points, contrast, ground.known(picture), picture, steps));
        }
        return steps;
    }

    private static Step step(
            LinePoints points, double contrast, double ground, ShotPicture picture, List<Step> before) {
        boolean first = before.isEmpty();
        int[] reach = first ? AT_FIRST : THEN;
        LineRibbon.Lie guess = first
                ? LineRibbon.Lie.EXPECTED
                : before.getLast()
                        .lie
                        .times((double) picture.apart()
                                / before.getLast().picture.apart());
        var ribbon = new LineRibbon(points, contrast, points.aside(guess), reach[0] + reach[1] + reach[2], picture);
        LineRibbon.Lie lie = ribbon.best(reach[0], reach[1], reach[2]);
        double shown = ribbon.shown(lie);
        ribbon.upend();
        double chance = ribbon.shown(ribbon.best(reach[0], reach[1], reach[2]));
        LineRibbon.Lie full = guess.plus(lie);
        double[] set = points.aside(picture.motion());
        double own = LinePoints.distance(points.aside(full), set);
        double far = LinePoints.distance(new double[set.length], set);
        double along = Math.clamp(far - own, 0, FARTHEST_ALONG);
        return new Step(picture, full, own, far, along, shown, shown - chance, ground);
    }

    /** How much of a line a picture shows where the set carries it. */
    private static double atTheSet(LinePoints points, double contrast, ShotPicture picture) {
        int reach = Arrays.stream(AT_THE_SET).sum();
        var ribbon = new LineRibbon(points, contrast, points.aside(picture.motion()), reach, picture);
        return ribbon.shown(ribbon.best(AT_THE_SET[0], AT_THE_SET[1], AT_THE_SET[2]));
    }
}

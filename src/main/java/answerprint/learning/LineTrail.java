package answerprint.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a line goes in the pictures before and after: a line of the set goes where the set goes, a wire on its own way or stays in
 * the picture while the set moves, and what is no line is here now and there then. In each direction the nearest picture is
 * searched widely, the next where the line should be by then. A cut ends the trail.
 *
 * @param own how far from the set's own way the line lies, mean over the pictures, pixels
 * @param along by how much the set moved to the line's side and the line with it, mean, pixels; more than four say no more
 * @param jerk by how much it strays from an even way, mean, pixels
 * @param clear by how much more of it is shown than chance shows, -1.5..1.5
 * @param said mean of what the finder says of it there, 0..1
 */
record LineTrail(double own, double along, double jerk, double clear, double said) {
    /** From this much unlike on, another picture shows another shot; measured 2026-11-29: within shots at most 0.45. */
    private static final double CUT = 0.6;
    /** How far a line is looked for at first, and then: to the side, by turning, by bending; pixels. */
    private static final int[] AT_FIRST = {14, 14, 6};

    private static final int[] THEN = {8, 6, 4};
    private static final double FARTHEST_ALONG = 4;
    /** How much of an end's way counts against the middle's. */
    private static final double TURN = 0.5;

    /** One step of the trail. */
    private record Step(
            int apart,
            LineRibbon.Lie lie,
            double own,
            double along,
            double shown,
            double chance,
            double said,
            boolean asked) {}

    /**
     * Follows a line.
     *
     * @param way points (x, y) along it, {@value LineLook#STEP} pixels apart
     * @param contrast of the line, signed
     * @return nothing where no other picture shows the same shot
     */
    static Optional<LineTrail> of(List<double[]> way, double contrast, List<ShotPicture> others) {
        var points = new LinePoints(way);
        List<Step> before = followed(points, contrast, others, -1);
        List<Step> after = followed(points, contrast, others, 1);
        List<Step> all = new ArrayList<>(before);
        all.addAll(after);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LineTrail(
                mean(all.stream().map(Step::own).toList()),
                mean(all.stream().map(Step::along).toList()),
                mean(jerks(before, after)),
                mean(all.stream().map(step -> step.shown - step.chance).toList()),
                mean(all.stream().filter(Step::asked).map(Step::said).toList())));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static List<Double> jerks(List<Step> before, List<Step> after) {
        List<Double> jerks = new ArrayList<>();
        for (List<Step> side : List.of(before, after)) {
            for (int k = 1; k < side.size(); k++) {
                jerks.add(jerk(side.get(k), side.get(k - 1)));
            }
        }
        if (!before.isEmpty() && !after.isEmpty()) {
            jerks.add(jerk(before.getFirst(), after.getFirst()));
        }
        return jerks;
    }

    private static double jerk(Step one, Step other) {
        double times = (double) one.apart / other.apart;
        return Math.abs(one.lie.shift() - times * other.lie.shift())
                + TURN * Math.abs(one.lie.turn() - times * other.lie.turn());
    }

    private static List<Step> followed(LinePoints points, double contrast, List<ShotPicture> others, int way) {
        List<ShotPicture> there = others.stream()
                .filter(picture -> picture.apart() * way > 0)
                .sorted(Comparator.comparingInt(picture -> Math.abs(picture.apart())))
                .takeWhile(picture -> picture.motion().unlike() < CUT)
                .toList();
        List<Step> steps = new ArrayList<>();
        for (ShotPicture picture : there) {
            steps.add(step(points, contrast, picture, steps));
        }
        return steps;
    }

    private static Step step(LinePoints points, double contrast, ShotPicture picture, List<Step> before) {
        boolean first = before.isEmpty();
        int[] reach = first ? AT_FIRST : THEN;
        LineRibbon.Lie guess = first
                ? LineRibbon.Lie.EXPECTED
                : before.getLast().lie.times((double) picture.apart() / before.getLast().apart);
        var ribbon = new LineRibbon(points, contrast, points.aside(guess), reach[0] + reach[1] + reach[2], picture);
        LineRibbon.Lie lie = ribbon.best(reach[0], reach[1], reach[2]);
        double shown = ribbon.shown(lie);
        double said = ribbon.said(lie);
        ribbon.upend();
        double chance = ribbon.shown(ribbon.best(reach[0], reach[1], reach[2]));
        LineRibbon.Lie full = guess.plus(lie);
        double[] set = points.aside(picture.motion());
        double own = LinePoints.distance(points.aside(full), set);
        double along = Math.clamp(LinePoints.distance(new double[set.length], set) - own, 0, FARTHEST_ALONG);
        return new Step(picture.apart(), full, own, along, shown, chance, said, picture.isAsked());
    }
}

package answerprint.learning;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How well the set's motion is known where a line lies: by how much worse, in another picture of the shot, a motion a few pixels off
 * to the line's side would tell what lies to both sides of the line. Over a plain or evenly shaded ground it is not known, whatever
 * the flow says; beside something near the camera that hides and shows what lies behind it, it is wrong.
 */
final class LineGround {
    /** From the line, past the softest wire's rim, to what is looked at; pixels. */
    private static final int NEAR = 9;

    private static final int FAR = 19;
    private static final int APART = 2;
    /** How far off, pixels. */
    private static final double OFF = 4;
    /** A side of which fewer places lie in both pictures tells nothing. */
    private static final int FEWEST = 20;
    /** Square of a difference that is no texture yet. */
    private static final double PLAIN = 1e-5;

    /** Part of the line beside which most is wrong, and not counted: another wire may cross there, or somebody pass (decision 0174). */
    private static final double UNUSUAL = 0.15;

    /**
     * Beside one point of the line.
     *
     * @param told by how much the set's motion tells it wrong, mean square
     * @param off by how much a motion that is off does
     * @param count places that lie in both pictures
     */
    private record Beside(double told, double off, int count) {}

    private final LinePoints points;
    private final LumaPlane luma;

    /** @param luma of the judged picture, in which the line was seen */
    LineGround(LinePoints points, LumaPlane luma) {
        this.points = points;
        this.luma = luma;
    }

    /** Share of what a motion that is off gets wrong that the set's motion gets right in a picture, 0..1. */
    double known(ShotPicture picture) {
        return (side(picture, -1) + side(picture, 1)) / 2;
    }

    private double side(ShotPicture picture, int side) {
        List<Beside> beside = IntStream.range(0, points.count())
                .mapToObj(i -> beside(picture, side, i))
                .filter(place -> place.count > 0)
                .toList();
        if (beside.stream().mapToInt(Beside::count).sum() < FEWEST) {
            return 0;
        }
        double told = usual(beside, Beside::told) + PLAIN;
        return Math.clamp(1 - told / (usual(beside, Beside::off) + PLAIN), 0, 1);
    }

    /** Mean of all but the highest. */
    private static double usual(List<Beside> beside, ToDoubleFunction<Beside> value) {
        int usual = (int) Math.ceil(beside.size() * (1 - UNUSUAL));
        return beside.stream()
                .mapToDouble(value)
                .sorted()
                .limit(usual)
                .average()
                .orElse(0);
    }

    private Beside beside(ShotPicture picture, int side, int point) {
        double asideX = points.x(point, OFF) - points.x(point, 0);
        double asideY = points.y(point, OFF) - points.y(point, 0);
        double told = 0;
        double off = 0;
        int count = 0;
        for (int away = NEAR; away <= FAR; away += APART) {
            double x = points.x(point, side * away);
            double y = points.y(point, side * away);
            double thereX = x + picture.motion().along(x, y, 1, 0);
            double thereY = y + picture.motion().along(x, y, 0, 1);
            if (luma.holds(x, y) && luma.holds(thereX, thereY)) {
                double here = luma.at(x, y);
                told += square(here - picture.luma().at(thereX, thereY));
                off += square(here - picture.luma().at(thereX + asideX, thereY + asideY)) / 2;
                off += square(here - picture.luma().at(thereX - asideX, thereY - asideY)) / 2;
                count++;
            }
        }
        return new Beside(told / Math.max(1, count), off / Math.max(1, count), count);
    }

    private static double square(double difference) {
        return difference * difference;
    }
}

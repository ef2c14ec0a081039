package answerprint.learning;

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
        double told = 0;
        double off = 0;
        int count = 0;
        for (int i = 0; i < points.count(); i++) {
            double asideX = points.x(i, OFF) - points.x(i, 0);
            double asideY = points.y(i, OFF) - points.y(i, 0);
            for (int away = NEAR; away <= FAR; away += APART) {
                double x = points.x(i, side * away);
                double y = points.y(i, side * away);
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
        }
        return count < FEWEST ? 0 : Math.clamp(1 - (told + PLAIN * count) / (off + PLAIN * count), 0, 1);
    }

    private static double square(double difference) {
        return difference * difference;
    }
}

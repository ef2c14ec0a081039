package answerprint.learning;

/**
 * How well the set's motion is known where a line lies: whether it tells, in another picture of the shot, what lies to both sides
 * of the line. Over a plain ground it tells nothing, whatever the flow says; beside something near the camera that hides and shows
 * what lies behind it, it is wrong.
 */
final class LineGround {
    /** From the line to what is looked at, pixels. */
    private static final int NEAR = 6;

    private static final int FAR = 14;
    private static final int APART = 2;
    /** A side of which fewer places lie in both pictures tells nothing. */
    private static final int FEWEST = 20;
    /** Variance that is no texture yet. */
    private static final double PLAIN = 1e-5;

    private final LinePoints points;
    private final LumaPlane luma;

    /** @param luma of the judged picture, in which the line was seen */
    LineGround(LinePoints points, LumaPlane luma) {
        this.points = points;
        this.luma = luma;
    }

    /** Share of the variance on the line's sides that the set's motion tells in a picture, 0..1. */
    double known(ShotPicture picture) {
        return (side(picture, -1) + side(picture, 1)) / 2;
    }

    private double side(ShotPicture picture, int side) {
        double sum = 0;
        double square = 0;
        double off = 0;
        int count = 0;
        for (int i = 0; i < points.count(); i++) {
            for (int away = NEAR; away <= FAR; away += APART) {
                double x = points.x(i, side * away);
                double y = points.y(i, side * away);
                double thereX = x + picture.motion().along(x, y, 1, 0);
                double thereY = y + picture.motion().along(x, y, 0, 1);
                if (luma.holds(x, y) && luma.holds(thereX, thereY)) {
                    double here = luma.at(x, y);
                    double there = picture.luma().at(thereX, thereY);
                    sum += here;
                    square += here * here;
                    off += (here - there) * (here - there);
                    count++;
                }
            }
        }
        if (count < FEWEST) {
            return 0;
        }
        double spread = square - sum * sum / count;
        return Math.clamp(1 - off / (Math.max(0, spread) + PLAIN * count), 0, 1);
    }
}

package answerprint.picture;

import org.opencv.core.Rect;

/**
 * A rectangle of pixels, (x, y) from the top left. May reach over the picture's edge until it is clipped; may be empty.
 *
 * @param width 0 or more
 * @param height 0 or more
 */
public record Region(int x, int y, int width, int height) {
    public static final Region NONE = new Region(0, 0, 0, 0);

    public Region {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("a region's sides are 0 or more, not " + width + " x " + height);
        }
    }

    public static Region of(Rect rect) {
        return new Region(rect.x, rect.y, rect.width, rect.height);
    }

    public Rect rect() {
        return new Rect(x, y, width, height);
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /** Count of pixels. */
    public long area() {
        return (long) width * height;
    }

    /** The x right after the last column. */
    public int right() {
        return x + width;
    }

    /** The y right after the last row. */
    public int bottom() {
        return y + height;
    }

    /** This region with {@code pixels} more on each of the four sides; an empty one stays empty. */
    public Region grow(int pixels) {
        return isEmpty()
                ? this
                : new Region(x - pixels, y - pixels, Math.max(0, width + 2 * pixels), Math.max(0, height + 2 * pixels));
    }

    /** The part that lies inside {@code other}; {@link #NONE} when they do not meet. */
    public Region clip(Region other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        int width = Math.min(right(), other.right()) - left;
        int height = Math.min(bottom(), other.bottom()) - top;
        return width <= 0 || height <= 0 ? NONE : new Region(left, top, width, height);
    }

    /** The part that lies inside a picture of that format. */
    public Region clip(PictureFormat format) {
        return clip(format.region());
    }

    /** The smallest region that holds both. */
    public Region union(Region other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Region(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    public boolean contains(int px, int py) {
        return px >= x && py >= y && px < right() && py < bottom();
    }

    public boolean contains(Region other) {
        return other.isEmpty()
                || (other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom());
    }
}

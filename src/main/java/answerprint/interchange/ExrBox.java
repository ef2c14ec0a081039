package answerprint.interchange;

/** A window of an EXR, both ends inclusive, y downwards. */
public record ExrBox(int left, int top, int right, int bottom) {

    public ExrBox {
        if (right < left || bottom < top) {
            throw new IllegalArgumentException("An EXR window holds at least one pixel");
        }
    }

    public static ExrBox ofSize(int width, int height) {
        return new ExrBox(0, 0, width - 1, height - 1);
    }

    public int width() {
        return Math.toIntExact((long) right - left + 1);
    }

    public int height() {
        return Math.toIntExact((long) bottom - top + 1);
    }
}

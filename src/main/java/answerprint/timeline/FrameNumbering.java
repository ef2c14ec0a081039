package answerprint.timeline;

/**
 * How ABS frame numbers (from 0 within a take) are shown as FRM numbers: with the usual start, frame 0 is 1001.
 *
 * @param start the FRM number of frame 0
 */
public record FrameNumbering(int start) {

    /** The trade's usual start: 1001 leaves room for handles before the first frame. */
    public static final FrameNumbering FROM_1001 = new FrameNumbering(1_001);

    /** The FRM number of ABS frame {@code abs}. */
    public int frm(int abs) {
        return Math.addExact(start, abs);
    }

    /** The ABS frame of FRM number {@code frm}. */
    public int abs(int frm) {
        return Math.subtractExact(frm, start);
    }

    public FrameRange frm(FrameRange abs) {
        return abs.shifted(start);
    }

    public FrameRange abs(FrameRange frm) {
        return frm.shifted(-start);
    }
}

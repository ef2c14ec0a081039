package answerprint.correction.repair;

import answerprint.picture.Region;

/**
 * The part of a frame's proxy round its hole, in which everything but the final pixels is decided.
 *
 * @param box of the proxy
 * @param hole per pixel of the box
 * @param wary the hole and what lies so near that flow there is not trusted
 * @param band known pixels beside the hole that are treated as a hole to learn what the fill is worth
 */
record Place(Lender lender, int frame, Region box, boolean[] hole, byte[] wary, byte[] band) {
    int width() {
        return box.width();
    }

    int height() {
        return box.height();
    }

    int pixels() {
        return hole.length;
    }

    Look look() {
        return lender.look(frame);
    }

    /** Where pixel {@code i} of the box lies, share of the picture's width. */
    double across(int i) {
        return (box.x() + i % box.width() + 0.5) / look().width();
    }

    /** Where pixel {@code i} of the box lies, share of the picture's height. */
    double down(int i) {
        return (box.y() + i / box.width() + 0.5) / look().height();
    }

    /** The pixel of the whole proxy that pixel {@code i} of the box is. */
    int inProxy(int i) {
        return (box.y() + i / box.width()) * look().width() + box.x() + i % box.width();
    }
}

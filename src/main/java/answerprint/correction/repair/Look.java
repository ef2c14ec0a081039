package answerprint.correction.repair;

/**
 * A frame as lenders are compared on it: its proxy, and the same picture in colour.
 *
 * @param rgb interleaved 8-bit codes of the estimate space, the proxy's size, 255 is 1.0
 * @param hidden non-zero in the hole and so near to it that a resampled pixel would take something of it along
 * @param away how far each pixel lies from the nearest hidden one, proxy pixels, at most 255 (unsigned)
 */
record Look(Proxy proxy, byte[] rgb, byte[] hidden, byte[] away) {
    int width() {
        return proxy.width();
    }

    int height() {
        return proxy.height();
    }

    float value(int i, int c) {
        return (rgb[3 * i + c] & 255) / 255f;
    }
}

package answerprint.sample;

/** One picture in scene-linear light (Rec.709 primaries), width × height × RGB, 1.0 = diffuse white of the plate. */
final class LightPicture {
    private static final double CUT = 0.018;

    final int width;
    final int height;
    final float[] rgb;

    LightPicture(int width, int height) {
        this.width = width;
        this.height = height;
        this.rgb = new float[width * height * 3];
    }

    LightPicture copy() {
        LightPicture copy = new LightPicture(width, height);
        System.arraycopy(rgb, 0, copy.rgb, 0, rgb.length);
        return copy;
    }

    /** Largest and smallest are kept inside the recordable range 0..1. */
    void clip() {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.clamp(rgb[i], 0f, 1f);
        }
    }

    /** Signal 0..1 of ITU-R BT.709 §1.2 for a scene-linear value 0..1. */
    static double toSignal(double light) {
        return light < CUT ? 4.5 * light : 1.099 * Math.pow(light, 0.45) - 0.099;
    }

    /** Scene-linear value 0..1 for a signal 0..1; the inverse of {@link #toSignal}. */
    static double toLight(double signal) {
        return signal < 4.5 * CUT ? signal / 4.5 : Math.pow((signal + 0.099) / 1.099, 1 / 0.45);
    }

    /** Code values 0..65535 of the signal, RGB interleaved. */
    short[] toCode16() {
        short[] code = new short[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            code[i] = (short) Math.round(toSignal(Math.clamp(rgb[i], 0f, 1f)) * 65535);
        }
        return code;
    }

    static LightPicture ofCode16(int width, int height, short[] code) {
        LightPicture picture = new LightPicture(width, height);
        for (int i = 0; i < code.length; i++) {
            picture.rgb[i] = TO_LIGHT[code[i] & 0xffff];
        }
        return picture;
    }

    /** Signal values 0..1, RGB interleaved: what a viewer of the file would get before rounding. */
    float[] toSignal() {
        float[] signal = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            signal[i] = (float) toSignal(Math.clamp(rgb[i], 0f, 1f));
        }
        return signal;
    }

    private static final float[] TO_LIGHT = table();

    private static float[] table() {
        float[] table = new float[65536];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) toLight(i / 65535.0);
        }
        return table;
    }
}

package answerprint.delivery;

import answerprint.timeline.FrameNumbering;

/**
 * The names of one part's files: {@code ALIAS_42A-3_wire-removal_v002}, with frame numbers as VFX counts them. Only a-z A-Z
 * 0-9 . _ - occur, whatever the slate says.
 */
record PartNames(String stem, String frames) {
    static PartNames of(String alias, String slate, DeliveredFrames part) {
        return new PartNames(
                "%s_%s_%s_v%03d".formatted(safe(alias), safe(slate), safe(part.kind()), part.version()), "");
    }

    /** The same for a second part that would have the same names. */
    PartNames numbered(int position) {
        return new PartNames(stem + "_p" + position, frames);
    }

    /** The same for light that holds for some of the frames only. @param range FRM numbers */
    PartNames of(String range) {
        return new PartNames(stem, range);
    }

    /** Stem and, where they are some only, frames. */
    String label() {
        return frames.isEmpty() ? stem : stem + "." + frames;
    }

    String frame(int abs, DeliveryFormat format) {
        return stem + "/" + format.extension() + "/" + stem + "." + number(abs) + "." + format.extension();
    }

    String matte(int abs) {
        return stem + "/matte/" + stem + "_matte." + number(abs) + ".exr";
    }

    String movie(DeliveryFormat format) {
        return stem + "/" + stem + "." + format.extension();
    }

    String cdl() {
        return stem + "/light/" + label() + ".cdl";
    }

    String cube() {
        return stem + "/light/" + label() + ".cube";
    }

    private static String number(int abs) {
        return Integer.toString(FrameNumbering.FROM_1001.frm(abs));
    }

    private static String safe(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "x" : plain;
    }
}

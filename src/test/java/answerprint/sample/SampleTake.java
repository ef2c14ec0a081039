package answerprint.sample;

import java.util.List;
import java.util.Optional;

/**
 * One take of the sample production, with its truth.
 *
 * @param clip name of the camera file without its ending
 * @param setup scene and set-up as on the slate, such as 12A
 * @param start source timecode of the first frame; a semicolon marks drop-frame
 * @param rate exact frame rate as a fraction, such as 24000/1001
 * @param grain what the camera adds; none where the plate was filmed and has its own
 */
record SampleTake(
        String clip,
        String setup,
        int number,
        boolean circled,
        String roll,
        String start,
        String rate,
        int frames,
        String remark,
        Paper paper,
        Plate plate,
        List<Fault> faults,
        Optional<SensorGrain> grain) {

    /** What the camera report says beside the slate. */
    record Paper(String camera, String lens, String iso, String kelvin, String day, String cdl, String saturation) {}

    SampleTake {
        faults = List.copyOf(faults);
    }

    /** The true plate of frame n in scene-linear light, without faults and without grain. */
    LightPicture truth(int n) {
        LightPicture picture = plate.frame(n);
        picture.clip();
        return picture;
    }

    /** The true plate with the grain of the take: what an ideal repair would give back, before the camera's codec. */
    LightPicture grainyTruth(int n) {
        LightPicture picture = plate.frame(n);
        grain.ifPresent(camera -> camera.addTo(picture, n));
        picture.clip();
        return picture;
    }

    /** What the camera recorded in frame n: plate, faults, grain. */
    LightPicture recorded(int n) {
        LightPicture picture = plate.frame(n);
        for (Fault fault : faults) {
            fault.addTo(picture, n);
        }
        grain.ifPresent(camera -> camera.addTo(picture, n));
        picture.clip();
        return picture;
    }

    /** Where wires are in frame n, 0..1, width × height. */
    float[] wires(int n) {
        float[] all = new float[plate.width() * plate.height()];
        for (Fault fault : faults) {
            if (fault instanceof StuntWire wire) {
                float[] one = wire.matte(plate.width(), plate.height(), n);
                for (int i = 0; i < all.length; i++) {
                    all[i] = Math.max(all[i], one[i]);
                }
            }
        }
        return all;
    }

    Optional<LightShift> shift() {
        return faults.stream()
                .filter(LightShift.class::isInstance)
                .map(LightShift.class::cast)
                .findFirst();
    }
}

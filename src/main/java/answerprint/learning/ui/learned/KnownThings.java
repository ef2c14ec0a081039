package answerprint.learning.ui.learned;

import answerprint.learning.CameraNoise;
import answerprint.learning.CameraPixels;
import answerprint.learning.HeldOutGain;
import answerprint.learning.Learned;
import answerprint.learning.LensSignature;
import answerprint.learning.SetUpLight;
import answerprint.learning.ShotGate;
import answerprint.learning.WireScore;
import answerprint.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one version knows, by name, each with what it gained on frames that it never learned from. */
final class KnownThings {
    private KnownThings() {}

    /** One thing that was learned; the gain says so where none was measured. */
    record Known(String name, String gain) {}

    static List<Known> of(Learned learned) {
        List<Known> known = new ArrayList<>();
        WireScore finder = learned.finder();
        if (!finder.equals(WireScore.NOTHING)) {
            known.add(new Known(
                    Words.of("learned.finder"),
                    Words.of(
                            "learned.known.finder",
                            number("%.2f", finder.f1()),
                            finder.falseWires(),
                            finder.cleanFrames())));
        }
        if (!learned.shots().isEmpty()) {
            known.add(new Known(Words.of("learned.repair"), repair(learned.shots())));
        }
        for (CameraNoise noise : learned.noise()) {
            known.add(new Known(
                    Words.of(
                            "learned.known.noise",
                            noise.camera(),
                            noise.levels().size()),
                    Words.of("learned.known.unmeasured")));
        }
        for (CameraPixels map : learned.deadPixels()) {
            known.add(new Known(
                    Words.of("learned.known.pixels", map.camera(), map.pixels().size()),
                    Words.of("learned.known.pixels.again", Math.round(100 * map.foundAgain()))));
        }
        learned.lenses().forEach(lens -> known.addAll(lens(lens)));
        for (SetUpLight light : learned.light()) {
            known.add(new Known(
                    Words.of("learned.known.light", light.setUp(), light.takes()),
                    Words.of("learned.known.drift", number("%.2f", light.driftStops()))));
        }
        return known;
    }

    private static List<Known> lens(LensSignature lens) {
        return List.of(
                new Known(
                        Words.of("learned.known.lens.light", lens.lens(), number("%.2f", lens.falloffStops())),
                        gain("learned.known.lens.light.gain", "%.1f", lens.light(), 100)),
                new Known(
                        Words.of("learned.known.lens.distortion", lens.lens(), number("%+.1f", lens.cornerPercent())),
                        gain("learned.known.lens.distortion.gain", "%.2f", lens.distortion(), 1)),
                new Known(
                        Words.of("learned.known.lens.fringes", lens.lens(), number("%.2f", lens.fringePixels())),
                        gain("learned.known.lens.fringes.gain", "%.2f", lens.fringes(), 1)));
    }

    private static String gain(String key, String form, HeldOutGain gain, double times) {
        if (gain.judged() == 0) {
            return Words.of("learned.known.unmeasured");
        }
        String words = Words.of(key, number(form, times * gain.with()), number(form, times * gain.without()));
        return gain.used() ? words : Words.of("learned.known.lens.unused", words);
    }

    /** The mean over the takes on which it is used; where it is used on none, it gains nothing. */
    private static String repair(List<ShotGate> shots) {
        List<ShotGate> used = shots.stream().filter(ShotGate::used).toList();
        double gain = used.stream().mapToDouble(ShotGate::gain).average().orElse(0);
        return used.isEmpty()
                ? Words.of("learned.known.repair.none", shots.size())
                : Words.of("learned.known.repair", number("%+.2f", gain), used.size(), shots.size());
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}

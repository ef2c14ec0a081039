package answerprint.correction.lightingmatch;

import answerprint.colour.Curve;
import answerprint.correction.Finding;
import answerprint.correction.Footage;
import answerprint.correction.repair.light.CdlSpan;
import answerprint.correction.repair.light.LightModel;
import answerprint.picture.FrameSource;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Compares a take with up to four others of its set-up by a quick study. It is a finding when the take differs from most of
 * them, so that one odd take is found and its many good neighbours are not.
 */
final class DifferingLight {

    private static final int MOST_OTHERS = 4;
    private static final int FRAMES = 5;
    private static final double DIFFERS = 2;
    private static final double GAINS = 0.6;

    private final Footage footage;
    private final Progress progress;

    private record Compared(UUID other, MatchedLight light) {}

    DifferingLight(Footage footage, Progress progress) {
        this.footage = footage;
        this.progress = progress;
    }

    List<Finding> findings() {
        List<UUID> others = footage.sameSetup().stream().limit(MOST_OTHERS).toList();
        List<Compared> differing = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            progress.checkCancelled();
            progress.step("Comparing the light of the takes", (double) i / others.size());
            Compared compared = new Compared(others.get(i), quick(others.get(i)));
            if (differs(compared.light())) {
                differing.add(compared);
            }
        }
        return differing.isEmpty() || 2 * differing.size() <= others.size()
                ? List.of()
                : List.of(finding(differing.getFirst()));
    }

    private MatchedLight quick(UUID other) {
        try (FrameSource take = footage.open();
                FrameSource hero = footage.openOther(other)) {
            return new LightStudy(take, hero, footage.memory(), FRAMES).result();
        }
    }

    private static boolean differs(MatchedLight light) {
        return !light.byStatistics() && light.before() > DIFFERS && light.after() < GAINS * light.before();
    }

    private Finding finding(Compared compared) {
        ObjectNode hints = JsonNodeFactory.instance
                .objectNode()
                .put("hero", compared.other().toString());
        return new Finding(
                FrameRange.ofCount(footage.count()),
                footage.format().region(),
                title(compared.light().model()),
                compared.light().confidence(),
                hints);
    }

    /** What a grey card would need, said of the take as it is: "0.6 stop darker and warmer than its set-up's hero". */
    static String title(LightModel model) {
        double grey = Curve.ACESCCT.encode(0.18);
        double[] out = new double[3];
        model.cdl().apply(grey, grey, grey, out);
        double luma = CdlSpan.LUMA[0] * out[0] + CdlSpan.LUMA[1] * out[1] + CdlSpan.LUMA[2] * out[2];
        double stops = (luma - grey) / LightModel.STOP;
        double warmth = (out[2] - out[0]) / LightModel.STOP;
        List<String> words = new ArrayList<>();
        if (Math.abs(stops) >= 0.05) {
            words.add(String.format(Locale.ROOT, "%.1f stop %s", Math.abs(stops), stops > 0 ? "darker" : "brighter"));
        }
        if (Math.abs(warmth) >= 0.1) {
            words.add(warmth > 0 ? "warmer" : "cooler");
        }
        return words.isEmpty()
                ? "Contrast or saturation differs from the hero take"
                : String.join(" and ", words) + " than the hero take";
    }
}

package answerprint.correction.lightingmatch;

import answerprint.correction.repair.light.CdlSpan;
import answerprint.correction.repair.light.WorkPicture;
import java.util.List;

/** Mean and standard deviation of each channel in ACEScct over some pictures. */
final class TakeStatistics {

    private TakeStatistics() {}

    /** Three means, then three deviations. */
    static double[] of(List<WorkPicture> pictures) {
        double[] out = new double[6];
        long count = pictures.stream().mapToLong(WorkPicture::pixels).sum();
        for (WorkPicture picture : pictures) {
            for (int i = 0; i < picture.cct().length; i++) {
                out[i % 3] += picture.cct()[i] / count;
            }
        }
        for (WorkPicture picture : pictures) {
            for (int i = 0; i < picture.cct().length; i++) {
                double away = picture.cct()[i] - out[i % 3];
                out[3 + i % 3] += away * away / count;
            }
        }
        for (int c = 0; c < 3; c++) {
            out[3 + c] = Math.sqrt(out[3 + c]);
        }
        return out;
    }

    /** Whether the means of the takes lie nearer to the heroes' once graded. */
    static boolean nearer(CdlSpan grade, List<WorkPicture> takes, List<WorkPicture> heroes) {
        double[] wanted = of(heroes);
        List<WorkPicture> graded =
                takes.stream().map(take -> take.graded(grade)).toList();
        return apart(of(graded), wanted) < apart(of(takes), wanted);
    }

    private static double apart(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }
}

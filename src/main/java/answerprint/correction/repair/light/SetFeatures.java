package answerprint.correction.repair.light;

import answerprint.picture.Scratch;
import answerprint.picture.algorithm.SiftPoints;

/** SIFT features of one work picture. */
public record SetFeatures(int width, int height, SiftPoints points) {
    private static final int MOST = 1_500;

    public static SetFeatures of(WorkPicture picture, Scratch scratch) {
        SiftPoints points = SiftPoints.of(picture.evenedLuma(scratch), scratch.empty(), MOST, scratch);
        return new SetFeatures(picture.width(), picture.height(), points);
    }
}

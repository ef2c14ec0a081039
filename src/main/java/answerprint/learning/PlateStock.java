package answerprint.learning;

import java.util.Arrays;
import java.util.List;

/**
 * The frames that a model learns from and those it is judged on, kept small. Judged frames are spread over their take and never
 * learned from.
 *
 * @param lessons frames to learn from
 * @param heldOut frames to judge on
 * @param order indices of all takes, those first that showed most that was new
 */
public record PlateStock(List<Plate> lessons, List<Plate> heldOut, List<Integer> order) {
    public PlateStock {
        lessons = List.copyOf(lessons);
        heldOut = List.copyOf(heldOut);
        order = List.copyOf(order);
    }

    /** Tells frames on which a person has approved a wire's removal from all others. */
    @FunctionalInterface
    public interface Bare {
        boolean is(LessonTakes.LessonTake take, int frame);
    }

    /** Hears how far reading is. */
    @FunctionalInterface
    public interface Told {
        /** @param share of the whole, 0..1 */
        void told(String words, double share);
    }

    /** Where most frames of a take show lines that move by themselves, those that show none have only hidden theirs. */
    static List<Plate> sound(List<Plate> plates) {
        List<Plate> doubted =
                plates.stream().filter(plate -> !plate.doubtful().isEmpty()).toList();
        return 2 * doubted.size() > plates.size() ? doubted : plates;
    }

    /** Judged frames lie evenly over the take, so that a recording with cuts is judged on shots that it was taught. */
    static int[] judged(int frames, int count) {
        int apart = apart(count);
        int here = count < 6 * apart ? 0 : frames;
        int[] judged = new int[here];
        Arrays.setAll(judged, k -> (int) ((2L * k + 1) * count / (2L * here)));
        return judged;
    }

    /** Whether a frame may be learned from: three frames, or a sixtieth of the take, away from those it is judged on. */
    static boolean isApart(int frame, int[] judged, int count) {
        return Arrays.stream(judged).allMatch(n -> Math.abs(frame - n) >= apart(count));
    }

    private static int apart(int count) {
        return Math.max(3, count / 60);
    }
}

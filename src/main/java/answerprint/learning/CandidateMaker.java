package answerprint.learning;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import com.google.errorprone.annotations.MustBeClosed;
import org.opencv.core.Mat;

/**
 * The plain method of repair, as far as learning needs it: for the holes of one frame, what the neighbours show there and
 * what the plain method would fill in. The repair net learns on exactly these stacks, so it must later be given stacks of the
 * same maker. A correction that repairs holes offers its own as a bean; otherwise {@link FlowCandidates} is used.
 */
public interface CandidateMaker {
    /** Permanent id, stored with the model: a net is only used with stacks of the maker it learned from. */
    String id();

    /** How many frames on each side it looks at, at most. */
    int reach();

    /** Calls {@code each} once for every piece of the frame that holds a part of a hole; pieces may overlap. */
    void around(int frame, Shot shot, EachStack each);

    /** What may be looked at. */
    interface Shot {
        /** First frame that may be asked for. */
        int first();

        /** Last frame that may be asked for. */
        int last();

        /** CV_32FC3 RGB in a space where noise is about even (log or video); borrowed until the next call of this shot. */
        Mat picture(int frame);

        /** CV_8UC1 of the picture's size, 255 inside a hole. The mat comes from {@code scratch}. */
        Mat hole(int frame, Scratch scratch);

        @MustBeClosed
        Scratch scratch();
    }

    /** Takes one stack, which is borrowed for the length of the call. */
    @FunctionalInterface
    interface EachStack {
        /** @param where which part of the frame the stack covers; its mats have that size */
        void take(Region where, CandidateStack stack);
    }
}

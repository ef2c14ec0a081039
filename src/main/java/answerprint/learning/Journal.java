package answerprint.learning;

import answerprint.learning.engine.Weights;
import java.util.Optional;

/** What a run of learning writes down while it goes, and where it asks whether it may go on. */
interface Journal {
    /** How far it is. @param share of the whole 0..1 @throws StopAsked when a person asked to stop, or the lease is lost */
    void tell(String words, double share);

    void point(String net, String kind, int step, double value);

    void preview(int position, int take, Plate plate, int step, byte[] png);

    /** Where training stood when it was last written down. */
    Optional<Weights> checkpoint();

    void checkpoint(Weights weights);

    /** A net that is done, from this run or an earlier one. */
    Optional<Weights> finished(String net);

    void finished(String net, Weights weights);
}

package answerprint.correction.wireremoval;

import answerprint.correction.NothingToCorrect;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.opencv.core.Mat;

/** A drawn wire as it was followed through a take, before anything is repaired: for showing and for measuring. */
public final class FollowedWire {
    private final WireTrack track;
    private final FrameRange frames;
    private final WireMatting matting;

    private FollowedWire(WireTrack track, FrameRange frames, PictureFormat format) {
        this.track = track;
        this.frames = frames;
        matting =
                new WireMatting(List.of(track), WireMatting.Fit.ofWire(0), List.of(), format.width(), format.height());
    }

    /**
     * Follows one wire.
     *
     * @param hints as a person's drawing gives them; see {@code WireKey}: one wire, keyed on one frame or several
     * @param frames where to follow it; the frame that is meant where the hints name none is the first
     * @throws NothingToCorrect if no wire is found near what was drawn
     */
    public static FollowedWire of(ObjectNode hints, FrameRange frames, FrameSource source, PictureMemory memory) {
        List<WireKey> keys = WireKey.of(hints, frames.first());
        WireTrack track =
                new WireTracker(new LumaStrip(source, memory), memory).follow(keys, frames.first(), frames.last());
        return new FollowedWire(track, frames, source.format());
    }

    /** Its middle line at a frame: points (x, y) a few pixels apart, plate pixels; ends may lie outside the picture. */
    public double[][] line(int frame) {
        WireCurve curve = track.curve(frame);
        double[][] points = new double[curve.size()][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {curve.x()[i], curve.y()[i]};
        }
        return points;
    }

    /** Whether the wire was not seen there, so that a person should look. */
    public boolean lost(int frame) {
        return track.lost(frame);
    }

    /** Frames on which drawing it again would help. */
    public List<Integer> drawAgainAt() {
        return track.drawAgainAt(frames.first(), frames.last());
    }

    /**
     * Its matte at a frame.
     *
     * @param out CV_32FC1 of the plate's size; written 0..1
     */
    public void matte(int frame, Mat out) {
        matting.paint(frame, out);
    }
}

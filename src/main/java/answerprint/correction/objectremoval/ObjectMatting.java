package answerprint.correction.objectremoval;

import answerprint.correction.repair.MatteRepair;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Soft mattes from followed outlines: whole where the object or its shadow is, fading to nothing outside. */
final class ObjectMatting implements MatteRepair.Mattes {
    private final List<ObjectTrack> tracks;
    private final ObjectRemovalSettings settings;
    private final List<Region> keepOut;
    private final PictureMemory memory;

    /** @param keepOut boxes that stay as they are */
    ObjectMatting(
            List<ObjectTrack> tracks, ObjectRemovalSettings settings, List<Region> keepOut, PictureMemory memory) {
        this.tracks = List.copyOf(tracks);
        this.settings = settings;
        this.keepOut = List.copyOf(keepOut);
        this.memory = memory;
    }

    @Override
    public boolean trusted(int frame) {
        return tracks.stream().allMatch(track -> track.known(frame));
    }

    @Override
    public Optional<MatteRepair.Mattes> shadows() {
        List<ObjectTrack> shadows = tracks.stream().filter(ObjectTrack::shadow).toList();
        return shadows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ObjectMatting(shadows, settings, keepOut, memory));
    }

    @Override
    public void paint(int frame, Mat out) {
        out.setTo(new Scalar(0));
        List<Outline> outlines = new ArrayList<>();
        for (ObjectTrack track : tracks) {
            track.outline(frame).ifPresent(outlines::add);
        }
        Region picture = new Region(0, 0, out.cols(), out.rows());
        int more = (int) Math.ceil(Math.max(0, settings.grow()) + settings.soft()) + 2;
        Region box = Region.NONE;
        for (Outline outline : outlines) {
            box = box.union(outline.box());
        }
        box = box.grow(more).clip(picture);
        if (!box.isEmpty()) {
            soft(outlines, box, out);
            spare(out, picture);
        }
    }

    private void soft(List<Outline> outlines, Region box, Mat out) {
        try (Scratch scratch = new Scratch(memory)) {
            Mat free = scratch.mat(box.height(), box.width(), CvType.CV_8UC1);
            free.setTo(new Scalar(255));
            for (Outline outline : outlines) {
                Point[] corners = new Point[outline.size()];
                for (int i = 0; i < corners.length; i++) {
                    corners[i] = new Point(
                            Math.rint(outline.x().get(i)) - box.x(),
                            Math.rint(outline.y().get(i)) - box.y());
                }
                Imgproc.fillPoly(free, List.of(scratch.keep(new MatOfPoint(corners))), new Scalar(0));
            }
            Mat beyond = scratch.mat(box.height(), box.width(), CvType.CV_32FC1);
            Imgproc.distanceTransform(free, beyond, Imgproc.DIST_L2, 5);
            if (settings.grow() < 0) {
                Mat inside = scratch.mat(box.height(), box.width(), CvType.CV_32FC1);
                Core.bitwise_not(free, free);
                Imgproc.distanceTransform(free, inside, Imgproc.DIST_L2, 5);
                Core.subtract(beyond, inside, beyond);
            }
            fade(beyond, box, out);
        }
    }

    private void fade(Mat beyond, Region box, Mat out) {
        float[] row = new float[box.width()];
        for (int y = 0; y < box.height(); y++) {
            beyond.get(y, 0, row);
            for (int x = 0; x < row.length; x++) {
                double t = Math.clamp(1 - (row[x] - settings.grow()) / settings.soft(), 0, 1);
                row[x] = (float) (t * t * (3 - 2 * t));
            }
            out.put(box.y() + y, box.x(), row);
        }
    }

    private void spare(Mat out, Region picture) {
        for (Region kept : keepOut) {
            Region box = kept.clip(picture);
            for (int y = box.y(); y < box.bottom(); y++) {
                out.put(y, box.x(), new float[box.width()]);
            }
        }
    }
}

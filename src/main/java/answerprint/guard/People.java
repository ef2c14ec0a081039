package answerprint.guard;

import answerprint.guard.FaceFinder.Eye;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencv.core.Mat;

/**
 * Who came and who went between plate and result of one frame, in pixels of the small pictures. Who is found in one must be
 * missing in the other even to a suspicious eye, where the picture changed deeply and no longer looks like what was there.
 *
 * @param come in the result only
 * @param gone in the plate only
 */
public record People(List<Region> come, List<Region> gone) {
    private static final double SAME = 0.3;
    private static final double COVERED = 0.3;
    /** Correlation of the structure of plate and result above which both show the same thing in other light. */
    private static final double ALIKE = 0.75;
    /**
     * The same where a suspicious eye sees somebody in both: a face from which a bar over a third of it was taken kept 0.42 and
     * more, under light from one side 0.81 (45 faces, 2026-11-28).
     */
    private static final double ALIKE_THERE = 0.4;

    private static final int AROUND = 24;

    public People {
        come = List.copyOf(come);
        gone = List.copyOf(gone);
    }

    static People of(SeenFrame frame, PersonFinder finder, Scratch scratch) {
        DeepChange deep = frame.deep();
        if (deep.box().isEmpty()) {
            return new People(List.of(), List.of());
        }
        Mat plate = frame.smallPlate();
        Mat result = frame.smallResult();
        Region where =
                deep.box().grow(AROUND + deep.box().height() / 4).clip(new Region(0, 0, plate.cols(), plate.rows()));
        Look look = new Look(finder, where, deep, scratch);
        return new People(look.onlyIn(result, plate), look.onlyIn(plate, result));
    }

    private record Look(PersonFinder finder, Region where, DeepChange deep, Scratch scratch) {
        List<Region> onlyIn(Mat one, Mat other) {
            List<Region> found = changed(finder.find(one, where, Eye.SURE, scratch));
            Map<Region, Double> strange = new LinkedHashMap<>();
            for (Region box : found) {
                double alike = StructureAlike.of(one, other, box, scratch);
                if (alike < ALIKE) {
                    strange.put(box, alike);
                }
            }
            return strange.isEmpty() ? List.of() : withoutThoseOf(other, strange);
        }

        private List<Region> changed(List<Region> boxes) {
            return boxes.stream()
                    .map(box -> box.clip(where))
                    .filter(box -> deep.share(box, scratch) > COVERED)
                    .toList();
        }

        /** Somebody was there before who was seen at the same place, unless another stands there now. */
        private List<Region> withoutThoseOf(Mat other, Map<Region, Double> strange) {
            List<Region> there = finder.find(other, where, Eye.SUSPICIOUS, scratch);
            return strange.entrySet().stream()
                    .filter(one -> one.getValue() < ALIKE_THERE
                            || there.stream().noneMatch(before -> FaceTrack.overlap(one.getKey(), before) > SAME))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}

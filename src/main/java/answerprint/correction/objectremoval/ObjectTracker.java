package answerprint.correction.objectremoval;

import answerprint.correction.objectremoval.Outline.Shift;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Carries drawn outlines over the take: outward from each key by the object's own motion, between two keys from both, the nearer
 * counting more. An object that is carried over the picture's edge has left; one that cannot be followed keeps its pace for some
 * frames and is then called lost.
 */
final class ObjectTracker {
    /** Frames on which a lost object is expected to keep its pace. */
    private static final int BLIND = 4;
    /** Share of an outline's box that must be in the picture; less, and it has left. */
    private static final double LEFT = 0.06;

    private final ObjectSteps steps;
    private final PictureFormat format;

    ObjectTracker(LumaRun run, PictureFormat format, PictureMemory memory) {
        steps = new ObjectSteps(run, memory);
        this.format = format;
    }

    /** An outline while it is carried. */
    private record Carried(Optional<Outline> outline, boolean sure, boolean left) {}

    /** @param keys of one object, on frames of the take */
    ObjectTrack follow(List<ObjectKey> keys, int first, int last) {
        var byFrame = new TreeMap<Integer, ObjectKey>();
        keys.forEach(key -> byFrame.put(key.frame(), key));
        ObjectTrack track = new ObjectTrack(keys.getFirst().shadow());
        byFrame.forEach((frame, key) ->
                key.outline().ifPresentOrElse(outline -> track.at(frame, outline, true), () -> track.gone(frame)));
        outward(track, byFrame.firstEntry().getValue(), first, -1);
        outward(track, byFrame.lastEntry().getValue(), last, 1);
        List<ObjectKey> ordered = List.copyOf(byFrame.values());
        for (int k = 1; k < ordered.size(); k++) {
            between(track, ordered.get(k - 1), ordered.get(k));
        }
        return track;
    }

    private void outward(ObjectTrack track, ObjectKey key, int to, int way) {
        if ((to - key.frame()) * way > 0) {
            Map<Integer, Carried> carried = carried(key, to, way);
            carried.forEach((frame, at) -> {
                if (at.left) {
                    track.gone(frame);
                } else {
                    at.outline.ifPresent(outline -> track.at(frame, outline, at.sure));
                }
            });
        }
    }

    private void between(ObjectTrack track, ObjectKey a, ObjectKey b) {
        int from = a.frame();
        int to = b.frame();
        Map<Integer, Carried> ahead = carried(a, to - 1, 1);
        Map<Integer, Carried> back = carried(b, from + 1, -1);
        for (int n = from + 1; n < to; n++) {
            Carried one = ahead.getOrDefault(
                    n, new Carried(Optional.empty(), false, a.outline().isEmpty()));
            Carried two = back.getOrDefault(
                    n, new Carried(Optional.empty(), false, b.outline().isEmpty()));
            both(track, n, one, two, (n - from) / (double) (to - from));
        }
    }

    private static void both(ObjectTrack track, int n, Carried one, Carried two, double share) {
        if (one.outline.isPresent() && two.outline.isPresent()) {
            Outline a = one.outline.get();
            Outline b = two.outline.get();
            boolean near = share < 0.5;
            track.at(n, a.size() == b.size() ? a.towards(b, share) : near ? a : b, one.sure || two.sure);
        } else if (one.outline.isPresent()) {
            track.at(n, one.outline.get(), one.sure);
        } else if (two.outline.isPresent()) {
            track.at(n, two.outline.get(), two.sure);
        } else if (one.left || two.left) {
            track.gone(n);
        }
    }

    /** From a key to a frame; frames on which nothing is known are missing. */
    private Map<Integer, Carried> carried(ObjectKey key, int to, int way) {
        Map<Integer, Carried> carried = new HashMap<>();
        Optional<Outline> now = key.outline();
        Shift pace = Shift.NONE;
        int blind = 0;
        boolean left = now.isEmpty();
        for (int n = key.frame(); n != to; n += way) {
            if (left) {
                carried.put(n + way, new Carried(Optional.empty(), true, true));
                continue;
            }
            Outline outline = now.orElseThrow();
            Optional<Shift> step = steps.step(outline, n, n + way);
            blind = step.isPresent() ? 0 : blind + 1;
            pace = step.orElse(pace);
            Outline next = outline.moved(pace);
            left = away(next);
            if (blind > BLIND && !left) {
                break;
            }
            now = Optional.of(next);
            carried.put(n + way, new Carried(left ? Optional.empty() : now, blind == 0, left));
        }
        return carried;
    }

    private boolean away(Outline outline) {
        Region box = outline.box();
        return box.clip(format).area() < LEFT * box.area();
    }
}

package answerprint.guard;

import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Faces over time, from what was found on key frames: a face counts when a key frame next to it (or the one after) has it
 * too, so that a single false alarm does not hold a proposal; between keys a face may be anywhere its two boxes are.
 */
public final class FaceTrack {
    private static final double SAME = 0.2;
    private static final double GROWTH = 1.25;
    private static final int REACH = 2;

    private final NavigableMap<Integer, List<Region>> keys = new TreeMap<>();

    public void add(int n, List<Region> faces) {
        keys.put(n, List.copyOf(faces));
    }

    /** Boxes, grown to 1.25, of the faces that may be seen on frame n. */
    public List<Region> at(int n) {
        List<Region> faces = new ArrayList<>();
        Map.Entry<Integer, List<Region>> before = keys.floorEntry(n);
        Map.Entry<Integer, List<Region>> after = keys.ceilingEntry(n);
        if (before != null) {
            faces.addAll(confirmed(before.getKey()));
        }
        if (after != null && (before == null || !after.getKey().equals(before.getKey()))) {
            faces.addAll(confirmed(after.getKey()));
        }
        return faces.stream().map(FaceTrack::grown).toList();
    }

    /** The faces of one key frame that its neighbours have as well. */
    public List<Region> confirmed(int key) {
        List<Region> here = keys.getOrDefault(key, List.of());
        if (keys.size() < REACH + 1) {
            return here;
        }
        List<Region> around = new ArrayList<>();
        Integer back = keys.lowerKey(key);
        Integer on = keys.higherKey(key);
        for (int i = 0; i < REACH; i++) {
            if (back != null) {
                around.addAll(keys.getOrDefault(back, List.of()));
                back = keys.lowerKey(back);
            }
            if (on != null) {
                around.addAll(keys.getOrDefault(on, List.of()));
                on = keys.higherKey(on);
            }
        }
        return here.stream()
                .filter(face -> around.stream().anyMatch(other -> overlap(face, other) > SAME))
                .toList();
    }

    /** Intersection over union, 0..1. */
    public static double overlap(Region one, Region other) {
        double both = one.clip(other).area();
        return both == 0 ? 0 : both / (one.area() + other.area() - both);
    }

    private static Region grown(Region face) {
        int across = (int) Math.round(face.width() * (GROWTH - 1) / 2);
        int down = (int) Math.round(face.height() * (GROWTH - 1) / 2);
        return new Region(face.x() - across, face.y() - down, face.width() + 2 * across, face.height() + 2 * down);
    }
}

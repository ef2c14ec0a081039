package answerprint.correction.repair;

import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses whom to borrow from for one hole: the nearest frames first, farther ones only while they show something that fewer than
 * {@link #ENOUGH} others show, other takes of the set-up last and only for what this take shows hardly or never.
 */
final class Borrowing {
    /** Eleven, far apart, outvote what a lending outline missed: +3.4 dB over five (cleanplate-onebyone-1, 2026-11-28). */
    static final int ENOUGH = 11;

    private static final int MOST = 24;
    /** What a frame must add to be asked, share of the hole. */
    private static final double WORTH = 0.01;

    private static final int STEP = 2;
    /** Farther than this from anything that a lender hides itself, a spot is clearly shown, proxy pixels. */
    private static final int CLEAR = 12;

    /** A frame that may lend. */
    record Candidate(Lender lender, int frame, double away, boolean sameTake) {}

    /**
     * A frame that shall lend.
     *
     * @param plane from the place's proxy to the lender's
     */
    record Chosen(Candidate candidate, PlaneMap plane) {}

    private final PlaneFinding planes;
    private final Placing placing = new Placing();

    Borrowing(PlaneFinding planes) {
        this.planes = planes;
    }

    /** How many lenders show each spot of the hole, beside something that they hide themselves or well away from that. */
    private static final class Shown {
        /** What only shows beside something hidden is asked for this often: it may be that thing's edge or shadow. */
        private static final int FEW = 3;

        final int[] barely;
        final int[] clearly;

        Shown(int spots) {
            barely = new int[spots];
            clearly = new int[spots];
        }

        boolean wants(int k, boolean clear, int enough) {
            return clearly[k] < enough && (clear || barely[k] + clearly[k] < Math.min(FEW, enough));
        }

        int open(int enough) {
            int open = 0;
            for (int count : clearly) {
                open += count < enough ? 1 : 0;
            }
            return open;
        }
    }

    /** Brings what the chosen frames show over the hole. */
    List<Loan> loans(Place place, List<Chosen> all) {
        boolean still = still(all);
        Lending lending = new Lending(place, still);
        List<Loan> loans = new ArrayList<>();
        for (Chosen one : all) {
            Candidate from = one.candidate();
            Motion motion = placing.motion(place, from.lender(), from.frame(), one.plane(), still);
            loans.add(lending.loan(from.lender(), from.frame(), from.away(), motion));
        }
        return loans;
    }

    /** Whether no lender is misplaced: the camera is locked off. */
    static boolean still(List<Chosen> all) {
        return all.stream().allMatch(one -> one.plane().equals(PlaneMap.SAME));
    }

    List<Chosen> chosen(Place place, List<Candidate> candidates) {
        List<Integer> spots = spots(place);
        Shown shown = new Shown(spots.size());
        List<Chosen> chosen = new ArrayList<>();
        Region near = near(place);
        List<Candidate> ordered = candidates.stream()
                .sorted(Comparator.comparing(Candidate::sameTake)
                        .reversed()
                        .thenComparingDouble(Candidate::away)
                        .thenComparingInt(Candidate::frame))
                .toList();
        for (Candidate candidate : ordered) {
            int enough = candidate.sameTake() ? ENOUGH : 2;
            if (chosen.size() >= MOST || shown.open(enough) < WORTH * spots.size()) {
                continue;
            }
            Optional<PlaneMap> plane =
                    planes.between(place.lender(), place.frame(), candidate.lender(), candidate.frame(), near);
            if (plane.isPresent() && adds(place, spots, shown, candidate, plane.get(), enough)) {
                chosen.add(new Chosen(candidate, plane.get()));
            }
        }
        return chosen;
    }

    /** Pixels of the hole at which it is counted who shows them. */
    static List<Integer> spots(Place place) {
        List<Integer> spots = new ArrayList<>();
        for (int i = 0; i < place.pixels(); i++) {
            if (place.hole()[i] && i % place.width() % STEP == 0 && i / place.width() % STEP == 0) {
                spots.add(i);
            }
        }
        if (spots.isEmpty()) {
            for (int i = 0; i < place.pixels(); i++) {
                if (place.hole()[i]) {
                    spots.add(i);
                }
            }
        }
        return spots;
    }

    private static boolean adds(
            Place place, List<Integer> spots, Shown shown, Candidate candidate, PlaneMap plane, int enough) {
        Look look = candidate.lender().look(candidate.frame());
        byte[] hidden = look.hidden();
        List<Integer> beside = new ArrayList<>();
        List<Integer> clear = new ArrayList<>();
        int wanted = 0;
        for (int k = 0; k < spots.size(); k++) {
            int i = spots.get(k);
            double px = place.box().x() + i % place.width();
            double py = place.box().y() + (double) (i / place.width());
            int x = (int) Math.round(plane.x(px, py));
            int y = (int) Math.round(plane.y(px, py));
            if (x >= 1
                    && y >= 1
                    && x < look.width() - 1
                    && y < look.height() - 1
                    && hidden[y * look.width() + x] == 0) {
                boolean far = !plane.equals(PlaneMap.SAME) || (look.away()[y * look.width() + x] & 255) >= CLEAR;
                (far ? clear : beside).add(k);
                wanted += shown.wants(k, far, enough) ? 1 : 0;
            }
        }
        if (wanted < Math.max(1, WORTH * spots.size())) {
            return false;
        }
        beside.forEach(k -> shown.barely[k]++);
        clear.forEach(k -> shown.clearly[k]++);
        return true;
    }

    private static Region near(Place place) {
        int more = Math.max(48, Math.max(place.width(), place.height()) / 3);
        return place.box()
                .grow(more)
                .clip(new Region(0, 0, place.look().width(), place.look().height()));
    }
}

package answerprint.correction.repair;

import java.util.List;
import java.util.Optional;

/**
 * What is put into a hole, decided on the proxy.
 *
 * @param place the hole and what surrounds it, with its hold-out band
 * @param tried the fill of the hold-out band
 * @param settled the same fill without seams; empty under a locked-off camera, where lenders lie where they belong
 */
record Decision(
        Place place,
        List<Loan> loans,
        PlateFusion fusion,
        PlateFusion tried,
        Trust trust,
        Optional<SettledFill> settled) {
    /** Under a locked-off camera: nothing is misplaced, and the band beside the hole tells what the fill is worth. */
    static Decision lockedOff(Place place, List<Loan> loans, double sigma) {
        PlateFusion tried = new PlateFusion(place, loans, true, sigma);
        PlateFusion fusion = new PlateFusion(place, loans, false, sigma);
        return new Decision(place, loans, fusion, tried, new Trust(place, fusion, tried), Optional.empty());
    }

    /** Under a moving camera: lenders may lie beside their places, and copies of the hole tell what the fill is worth. */
    static Decision moving(Place place, Borrowing borrowing, List<Borrowing.Chosen> chosen, double sigma) {
        HoleCopies.Copied copied = HoleCopies.beside(place);
        Place wide = copied.place();
        Guess inHole = new Guess(wide, false);
        Guess inBand = new Guess(wide, true);
        List<Loan> loans = new Misplacement(wide, inHole, inBand).doubted(borrowing.loans(wide, chosen));
        PlateFusion tried = new PlateFusion(wide, copied.alike(loans), true, sigma);
        PlateFusion fusion = new PlateFusion(wide, loans, false, sigma);
        Trust trust = Trust.tried(fusion, inHole, CopyTrial.of(wide, inBand, tried, loans));
        SettledFill settled = new SettledFill(wide, fusion, loans, trust);
        return new Decision(wide, loans, fusion, tried, trust, Optional.of(settled));
    }
}

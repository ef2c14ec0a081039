package answerprint.correction.relight;

import answerprint.colour.LightColour;
import answerprint.colour.LightingNote;
import answerprint.colour.Triple;
import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.repair.PlaneMap;
import answerprint.correction.repair.light.LightAsk;
import answerprint.picture.FrameSource;
import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fits the reference, follows the set and what lies in the windows, and makes the render. */
final class RelightStudy {
    private static final double DAYLIGHT = 5_600;
    private static final double WARMEST = 2_000;
    private static final double COOLEST = 15_000;

    private final Assignment assignment;
    private final Footage footage;
    private final RelightHints hints;
    private final double strength;
    private final LightingNote dialled;

    RelightStudy(Assignment assignment, Footage footage) {
        this.assignment = assignment;
        this.footage = footage;
        hints = RelightHints.read(assignment.hints());
        strength = dial(Relight.STRENGTH) / 100;
        double kelvin = Math.clamp(DAYLIGHT + dial(Relight.TEMPERATURE), WARMEST, COOLEST);
        dialled = LightingNote.NONE
                .withStops(dial(Relight.EXPOSURE))
                .withLight(new LightColour(DAYLIGHT, 0), new LightColour(kelvin, 0));
    }

    RelightRender render() {
        if (hints.asksForNothing() && !dialled.asksForSomething()) {
            throw new NothingToCorrect(
                    "Nothing was asked for: name a reference frame, draw a window or write a lighting note.");
        }
        try (FrameSource take = footage.open()) {
            Optional<ReferenceLight> reference = hints.reference().map(wanted -> studied(take, wanted));
            Ways ways = new Ways(take, reference);
            LightPlan plan = new LightPlan(
                    footage.format(),
                    reference.map(light -> light.part(strength)),
                    ways.ofSet,
                    ways.ofWindows,
                    hints.windows().isEmpty() ? dialledStops() : Triple.ZERO,
                    LightAsk.trim(hints.notes(), footage.format().encoding()),
                    dial(Relight.FALLOFF) / 100);
            return new RelightRender(assignment, footage, hints, reference, plan, ways.lost);
        }
    }

    private double dial(String name) {
        return Relight.SETTINGS.value(assignment.settings(), name);
    }

    private Triple dialledStops() {
        return SoftWindow.stopsOf(dialled, footage.format());
    }

    private ReferenceLight studied(FrameSource take, RelightHints.Reference wanted) {
        if (!footage.sameSetup().contains(wanted.take())) {
            throw new NothingToCorrect("The reference is not a take of this set-up.");
        }
        hints.at().ifPresent(at -> inTake(at, "The frame that the reference shows"));
        try (FrameSource other = footage.openOther(wanted.take())) {
            if (wanted.frame() < 0 || wanted.frame() >= other.count()) {
                throw new NothingToCorrect("The reference take has the frames 0 to %d; frame %d was named."
                        .formatted(other.count() - 1, wanted.frame()));
            }
            if (!other.format().encoding().equals(footage.format().encoding())) {
                throw new NothingToCorrect("The reference is in %s and the take in %s; grade it in the take's own."
                        .formatted(
                                other.format().encoding().id(),
                                footage.format().encoding().id()));
            }
            return new ReferenceStudy(footage.format().encoding(), footage.memory())
                    .result(take, assignment.frames(), hints.at(), other, wanted.frame());
        }
    }

    private void inTake(int frame, String what) {
        if (frame < 0 || frame >= footage.count()) {
            throw new NothingToCorrect(
                    "%s must be one of 0 to %d, not %d.".formatted(what, footage.count() - 1, frame));
        }
    }

    /** Where set and windows lie in each asked frame; nothing is read where nothing moves along. */
    private final class Ways {
        private final PlaneMap[] ofSet;
        private final List<LightPlan.Placed> ofWindows = new ArrayList<>();
        private int lost;

        Ways(FrameSource take, Optional<ReferenceLight> reference) {
            boolean carried = reference.map(ReferenceLight::hasField).orElse(false);
            hints.windows().forEach(window -> inTake(window.frame(), "The frame of a window"));
            if (!carried && hints.windows().isEmpty()) {
                ofSet = new PlaneMap[0];
                return;
            }
            SmallFrames frames = SmallFrames.of(take, span(reference), footage.memory());
            int anchor = reference
                    .map(ReferenceLight::anchor)
                    .orElse(assignment.frames().first());
            Following.Path set = Following.set(frames, anchor, footage.memory());
            lost = set.lost();
            ofSet = back(set.to(), frames);
            for (SoftWindow window : hints.windows()) {
                ofWindows.add(placed(window, frames, set));
            }
        }

        private LightPlan.Placed placed(SoftWindow window, SmallFrames frames, Following.Path set) {
            List<double[]> outline = window.shape().outline().stream()
                    .map(p -> new double[] {frames.small(p[0]), frames.small(p[1])})
                    .toList();
            Following.Path own = Following.within(outline, frames, window.frame(), footage.memory());
            PlaneMap[] to = own.to();
            if (2 * own.lost() > to.length) {
                PlaneMap anchor = set.to()[window.frame() - frames.range().first()].inverse();
                for (int i = 0; i < to.length; i++) {
                    to[i] = set.to()[i].after(anchor);
                }
            } else {
                lost += own.lost();
            }
            Triple stops = window.stops(footage.format()).plus(dialledStops()).times(strength);
            return new LightPlan.Placed(window, stops, back(to, frames));
        }

        /** From each asked frame back to the anchor, on the plate's pixels. */
        private PlaneMap[] back(PlaneMap[] to, SmallFrames frames) {
            FrameRange asked = assignment.frames();
            PlaneMap[] back = new PlaneMap[asked.count()];
            for (int i = 0; i < back.length; i++) {
                back[i] = frames.onPlate(to[asked.first() + i - frames.range().first()].inverse());
            }
            return back;
        }

        private FrameRange span(Optional<ReferenceLight> reference) {
            int first = assignment.frames().first();
            int last = assignment.frames().last();
            if (reference.isPresent()) {
                first = Math.min(first, reference.get().anchor());
                last = Math.max(last, reference.get().anchor());
            }
            for (SoftWindow window : hints.windows()) {
                first = Math.min(first, window.frame());
                last = Math.max(last, window.frame());
            }
            return new FrameRange(first, last);
        }
    }
}

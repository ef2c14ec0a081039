package answerprint.guard.provenance;

import answerprint.correction.SourceTable;
import answerprint.guard.Badge;
import answerprint.guard.Coverage;
import answerprint.guard.FaceFinder;
import answerprint.guard.FaceTrack;
import answerprint.guard.FrameRuns;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.SeenFrame;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the shares of all sources and tells them; stops claims that the pixels refute and borrowed pixels that no frame
 * stands behind; asks for leave where invented pixels meet a face. At delivery everything must be as it was when it was judged,
 * down to a check number of the order of all sources.
 */
final class ProvenanceWatch implements GuardWatch {
    private static final Badge BADGE = Provenance.BADGE;
    private static final double PERCENT = 100;
    private static final double EQUAL = 1e-9;
    private static final Logger LOG = Logger.getLogger(ProvenanceWatch.class);

    private final GuardScene scene;
    private final SourceClaims claims = new SourceClaims();
    private final FrameRuns refuted = new FrameRuns();
    private final FaceTrack track = new FaceTrack();
    private final Map<Integer, Coverage> invented = new TreeMap<>();
    private @Nullable FaceFinder eyes;
    private boolean blind;
    private int lookedLast = -1_000;

    ProvenanceWatch(GuardScene scene) {
        this.scene = scene;
    }

    @Override
    public void see(SeenFrame frame, Scratch scratch) {
        double before = claims.share(SourceTable.SYNTHESISED) * claims.pixels();
        double learned = claims.share(SourceTable.LEARNED) * claims.pixels();
        if (claims.add(frame) > 0) {
            refuted.add(frame.n());
        }
        boolean more = claims.share(SourceTable.SYNTHESISED) * claims.pixels() > before + EQUAL
                || claims.share(SourceTable.LEARNED) * claims.pixels() > learned + EQUAL;
        if (more) {
            invented.put(frame.n(), Coverage.of(frame, ProvenanceWatch::isInvented));
        }
        if (!invented.isEmpty() && !blind && FaceFinder.looksAt(frame.n(), lookedLast, scene.frames())) {
            lookedLast = frame.n();
            look(frame);
        }
    }

    private static boolean isInvented(int source) {
        return source == SourceTable.SYNTHESISED || source == SourceTable.LEARNED;
    }

    private void look(SeenFrame frame) {
        try {
            track.add(frame.n(), frame.faces(this::finder));
        } catch (IllegalStateException missing) { // what nobody looked at may be a face
            LOG.error("No face detector; invented pixels will ask for permission", missing);
            blind = true;
        }
    }

    private FaceFinder finder() {
        FaceFinder known = eyes;
        if (known == null) {
            known = FaceFinder.open(scene.facts().weights());
            eyes = known;
        }
        return known;
    }

    @Override
    public GuardReport report() {
        FrameRuns onFaces = new FrameRuns();
        long worst = 0;
        for (Map.Entry<Integer, Coverage> entry : invented.entrySet()) {
            int most = track.at(entry.getKey()).stream()
                    .mapToInt(entry.getValue()::within)
                    .max()
                    .orElse(0);
            worst = Math.max(worst, most);
            if (most > 0) {
                onFaces.add(entry.getKey());
            }
        }
        List<SourceTable.Source> rows = scene.facts().origin().sources().get();
        List<Reading> readings = readings(rows, worst);
        Optional<GuardReport> fault = refusal(rows, readings);
        if (fault.isPresent()) {
            return fault.get();
        }
        if (blind) {
            return BADGE.asks(
                    Badge.PERFORMERS_CONSENT,
                    "Invented pixels, and no face detector is at hand.",
                    readings,
                    List.of(scene.frames()));
        }
        if (!onFaces.isEmpty()) {
            return BADGE.asks(
                    Badge.PERFORMERS_CONSENT,
                    "Invented pixels lie on a face, on %d frames.".formatted(onFaces.count()),
                    readings,
                    onFaces.ranges());
        }
        return BADGE.pass(words(readings), readings);
    }

    private Optional<GuardReport> refusal(List<SourceTable.Source> rows, List<Reading> readings) {
        if (!refuted.isEmpty()) {
            return Optional.of(BADGE.stop(
                    "%d pixels say that they come from where they do not.".formatted(claims.refuted()),
                    readings,
                    refuted.ranges()));
        }
        boolean known = scene.facts().origin().take().isPresent();
        boolean borrows = claims.counts().keySet().stream().anyMatch(source -> source >= SourceTable.FIRST_ROW);
        boolean rowless =
                claims.counts().keySet().stream().anyMatch(source -> source >= SourceTable.FIRST_ROW + rows.size());
        if (borrows && !known) {
            return Optional.of(BADGE.asks(
                    Badge.TASTE,
                    "Nobody says which frames the borrowed pixels come from.",
                    readings,
                    List.of(scene.frames())));
        }
        if (rowless) {
            return Optional.of(
                    BADGE.stop("Borrowed pixels name a frame that is not listed.", readings, List.of(scene.frames())));
        }
        return scene.facts()
                .signed()
                .flatMap(signed -> signed.reports().stream()
                        .filter(report -> report.guard().equals(BADGE.id()))
                        .findFirst())
                .filter(judged -> !same(judged.readings(), readings))
                .map(judged -> BADGE.stop(
                        "The sources of the pixels are not the ones that were judged.",
                        readings,
                        List.of(scene.frames())));
    }

    private static boolean same(List<Reading> judged, List<Reading> now) {
        if (judged.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            boolean equal = judged.get(i).name().equals(now.get(i).name())
                    && Math.abs(judged.get(i).value() - now.get(i).value()) < EQUAL;
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    private List<Reading> readings(List<SourceTable.Source> rows, long worst) {
        Optional<UUID> take = scene.facts().origin().take();
        double own = 0;
        double other = 0;
        for (int source : claims.counts().keySet()) {
            int row = source - SourceTable.FIRST_ROW;
            if (row >= 0) {
                boolean same = row < rows.size()
                        && take.isPresent()
                        && rows.get(row).take().equals(take.get());
                own += same ? claims.share(source) : 0;
                other += same ? 0 : claims.share(source);
            }
        }
        List<Reading> readings = new ArrayList<>();
        readings.add(percent("Plate's own pixel", claims.share(SourceTable.UNTOUCHED)));
        readings.add(percent("Same pixel, new value", claims.share(SourceTable.GRADED)));
        readings.add(percent("Other frames of this take", own));
        readings.add(percent("Other takes", other));
        readings.add(percent("Synthesised", claims.share(SourceTable.SYNTHESISED)));
        readings.add(percent("Learned", claims.share(SourceTable.LEARNED)));
        readings.add(new Reading("Invented pixels on a face", worst, "0", "px"));
        readings.add(new Reading("Check number of the sources", claims.checkNumber(), "", ""));
        return readings;
    }

    private static Reading percent(String name, double share) {
        return new Reading(name, PERCENT * share, "", "%");
    }

    /** The shares that are not 0, as in "Other frames of this take 93 %, synthesised 7 %." */
    private static String words(List<Reading> readings) {
        StringBuilder words = new StringBuilder();
        for (Reading reading : readings) {
            if (reading.unit().equals("%") && reading.value() > 0) {
                String name =
                        words.isEmpty() ? reading.name() : ", " + reading.name().toLowerCase(Locale.ROOT);
                words.append(name).append(" %.3g %%".formatted(reading.value()));
            }
        }
        return words.isEmpty() ? "Nothing changed." : words.append('.').toString();
    }
}

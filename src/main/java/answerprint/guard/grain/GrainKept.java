package answerprint.guard.grain;

import answerprint.guard.Badge;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.MatteZones;
import answerprint.guard.Sample;
import answerprint.guard.SeenFrame;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * G8. Fine structure at full size in three octaves (a radial power spectrum in bands), on about 10 frames spread over the
 * proposal. New pixels are held against what lies beside them ({@link LocalGrain}); a grade, and new pixels that leave hardly
 * any plate beside them, against the plate under the same matte, by the ratio of the finest to the coarsest band, since
 * contrast may change by right. A kind whose work it is to lower grain may lower it.
 */
@ApplicationScoped
public class GrainKept implements Guard {
    private static final Badge BADGE = new Badge("G8", "The plate's grain");
    private static final int FRAMES = 10;
    private static final int BANDS = 3;
    private static final double[] SIGMAS = {0.8, 1.6, 3.2};
    private static final int RING = 10;
    private static final int FEWEST_PIXELS = 200;
    private static final double SIGMA_LIMIT = 1.10;
    private static final double BAND_LIMIT_DB = 1.5;

    @Override
    public String id() {
        return BADGE.id();
    }

    @Override
    public String title() {
        return BADGE.title();
    }

    @Override
    public GuardWatch watch(GuardScene scene, Scratch kept) {
        return new Watch(scene);
    }

    private static final class Watch implements GuardWatch {
        private final GuardScene scene;
        private final int every;
        private boolean grades;
        private boolean begun;
        private final Sample[] inside = samples();
        private final Sample[] reference = samples();
        private final LocalGrain local = new LocalGrain(BANDS);

        Watch(GuardScene scene) {
            this.scene = scene;
            every = Math.max(1, scene.frames().count() / FRAMES);
        }

        private static Sample[] samples() {
            Sample[] all = new Sample[BANDS];
            for (int band = 0; band < BANDS; band++) {
                all[band] = new Sample();
            }
            return all;
        }

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            if ((frame.n() - scene.frames().first()) % every != 0
                    || frame.changed().count() < FEWEST_PIXELS) {
                return;
            }
            if (!begun) {
                begun = true;
                grades = scene.againstPlate(frame.changed());
            }
            Region box = frame.changed().box().grow(3 * RING).clip(scene.format());
            Mat whole = scratch.mat(scene.format().height(), scene.format().width(), CvType.CV_32FC1);
            whole.setTo(new Scalar(0));
            frame.changed().paintAlpha(whole);
            Mat alpha = scratch.keep(whole.submat(box.rect()));
            MatteZones zones = new MatteZones(alpha, RING, scratch);
            List<Mat> result = bands(frame.result().mat(), box.rect(), scratch);
            List<Mat> plate = bands(frame.plate().mat(), box.rect(), scratch);
            if (grades) {
                gather(result, zones.inside(), inside);
                gather(plate, zones.inside(), reference);
            } else {
                local.add(result, plate, zones, scratch);
            }
        }

        private static List<Mat> bands(Mat rgb, Rect where, Scratch scratch) {
            Mat crop = scratch.keep(rgb.submat(where));
            Mat last = scratch.mat(where.height, where.width, CvType.CV_32FC1);
            Imgproc.cvtColor(crop, last, Imgproc.COLOR_RGB2GRAY);
            List<Mat> bands = new ArrayList<>();
            for (double sigma : SIGMAS) {
                Mat soft = scratch.mat(where.height, where.width, CvType.CV_32FC1);
                Imgproc.GaussianBlur(last, soft, new Size(0, 0), sigma);
                Core.absdiff(last, soft, last);
                bands.add(last);
                last = soft;
            }
            return bands;
        }

        /** Takes every so many pixels of the zone, always the same ones. */
        private static void gather(List<Mat> bands, Mat zone, Sample[] into) {
            int step = Math.max(1, Core.countNonZero(zone) / 4000);
            byte[] mask = new byte[zone.cols()];
            float[][] lines = new float[BANDS][zone.cols()];
            int seen = 0;
            for (int y = 0; y < zone.rows(); y++) {
                zone.get(y, 0, mask);
                boolean read = false;
                for (int x = 0; x < mask.length; x++) {
                    if (mask[x] != 0 && seen++ % step == 0) {
                        if (!read) {
                            read(bands, y, lines);
                            read = true;
                        }
                        for (int band = 0; band < BANDS; band++) {
                            into[band].add(lines[band][x]);
                        }
                    }
                }
            }
        }

        private static void read(List<Mat> bands, int y, float[][] lines) {
            for (int band = 0; band < BANDS; band++) {
                bands.get(band).get(y, 0, lines[band]);
            }
        }

        @Override
        public GuardReport report() {
            boolean enough =
                    grades ? inside[0].size() >= FEWEST_PIXELS && reference[0].size() >= FEWEST_PIXELS : local.enough();
            if (!enough) {
                return BADGE.pass("Too small to show grain.", List.of());
            }
            double common = grades ? ratio(inside, reference, BANDS - 1) : 1;
            double sigma = grades ? ratio(inside, reference, 0) / common : Math.exp(local.off(0));
            double worst = 0;
            double worstAllowed = BAND_LIMIT_DB;
            for (int band = 0; band < BANDS; band++) {
                double off =
                        off(decibels(grades ? ratio(inside, reference, band) / common : Math.exp(local.off(band))));
                double allowed = BAND_LIMIT_DB + (grades ? 0 : decibels(Math.exp(local.natural(band))));
                if (off - allowed > worst - worstAllowed) {
                    worst = off;
                    worstAllowed = allowed;
                }
            }
            double most = SIGMA_LIMIT * (grades ? 1 : Math.exp(local.natural(0)));
            double least = scene.limits().grainMayFall() ? 0 : 1 / most;
            List<Reading> readings = List.of(
                    new Reading("Grain against the plate's", sigma, "%.2f to %.2f".formatted(least, most), "×"),
                    new Reading("Spectrum, worst octave", worst, "≤ %.1f".formatted(worstAllowed), "dB"));
            if (sigma > most || sigma < least || worst > worstAllowed) {
                String words = sigma < 1
                        ? "Smoother than the plate: %.0f %% of its grain.".formatted(100 * sigma)
                        : "Not the plate's grain: %.0f %% of its strength.".formatted(100 * sigma);
                return BADGE.asks(Badge.TASTE, words, readings, List.of(scene.frames()));
            }
            return BADGE.pass("Grain is %.0f %% of the plate's.".formatted(100 * sigma), readings);
        }

        /** Where grain may fall only more of it counts. */
        private double off(double decibels) {
            return scene.limits().grainMayFall() ? Math.max(0, decibels) : Math.abs(decibels);
        }

        private static double ratio(Sample[] one, Sample[] other, int band) {
            return (one[band].quantile(0.5) + LocalGrain.FLOOR) / (other[band].quantile(0.5) + LocalGrain.FLOOR);
        }

        private static double decibels(double amplitudes) {
            return 20 * Math.log10(amplitudes);
        }
    }
}

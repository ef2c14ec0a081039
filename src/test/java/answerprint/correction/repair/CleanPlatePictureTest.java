package answerprint.correction.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Encoding;
import answerprint.correction.FootageFixture;
import answerprint.correction.SourceTable;
import answerprint.interchange.ExrPicture;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import org.junit.jupiter.api.Test;

@NoLeaks
class CleanPlatePictureTest {
    private static final PictureFormat FORMAT = new PictureFormat(160, 96, Encoding.REC709);
    private static final int COUNT = 30;
    private static final int MIDDLE = 48 * 160 + 20;

    private final PictureMemory memory = PictureMemory.ofBytes(256L << 20);

    @Test
    void whatPassesThroughIsNotInThePlate() {
        CleanPlate plate = PlateBuilding.of(footage(5), 3);

        assertThat(largestDifference(plate.rgb(), wall())).isLessThan(1e-6f);
        assertThat(plate.unseenShare()).isZero();
        assertThat(plate.sources().source(plate.source()[MIDDLE]).take())
                .isEqualTo(footage(5).take());
    }

    @Test
    void coverageIsLessWhereSomethingPassed() {
        CleanPlate plate = PlateBuilding.of(footage(5), 3);

        assertThat(plate.coverage()[0]).isEqualTo(1f, within(1e-4f));
        assertThat(plate.coverage()[48 * 160 + 80]).isBetween(0.6f, 0.99f);
    }

    @Test
    void platesExrIsSceneLinearAndCarriesItsLayers() {
        CleanPlate plate = PlateBuilding.of(footage(5), 3);

        ExrPicture exr = ExrPicture.parse(plate.exr());

        assertThat(exr.plane("R").orElseThrow()[MIDDLE])
                .isEqualTo((float) Encoding.REC709.toLinear(plate.rgb()[3 * MIDDLE]), within(1e-6f));
        assertThat(exr.plane("coverage.Y").orElseThrow()).isEqualTo(plate.coverage());
        assertThat(exr.plane("source.Y").orElseThrow()[MIDDLE]).isGreaterThanOrEqualTo(SourceTable.FIRST_ROW);
    }

    @Test
    void noFrameIsDecodedTwiceWhileThePictureMemoryHoldsThem() {
        int[] decoded = new int[COUNT];
        FootageFixture counted = FootageFixture.take(FORMAT, COUNT, memory, (n, rgb) -> {
            decoded[n]++;
            System.arraycopy(wall(), 0, rgb, 0, rgb.length);
        });

        PlateBuilding.of(counted, 3);

        assertThat(decoded).contains(1).doesNotContain(2, 3, 4);
    }

    private FootageFixture footage(double pace) {
        return FootageFixture.take(FORMAT, COUNT, memory, (n, rgb) -> {
            System.arraycopy(wall(), 0, rgb, 0, rgb.length);
            for (int i = 0; i < rgb.length / 3; i++) {
                if (Math.hypot(i % 160 - pace * n, i / 160 - 48.0) < 12) {
                    rgb[3 * i] = 0.95f;
                    rgb[3 * i + 1] = 0.9f;
                    rgb[3 * i + 2] = 0.05f;
                }
            }
        });
    }

    private static float[] wall() {
        float[] rgb = new float[3 * 160 * 96];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % 160;
            int y = i / 3 / 160;
            rgb[i] = (float) (0.4 + 0.12 * Math.sin(x / 5.0 + i % 3) + 0.12 * Math.cos(y / 4.0 + x / 17.0));
        }
        return rgb;
    }

    private static float largestDifference(float[] one, float[] two) {
        float most = 0;
        for (int i = 0; i < one.length; i++) {
            most = Math.max(most, Math.abs(one[i] - two[i]));
        }
        return most;
    }
}

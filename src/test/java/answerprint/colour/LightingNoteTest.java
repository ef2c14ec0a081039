package answerprint.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LightingNoteTest {

    private static final Triple GREY = Triple.grey(0.18);

    @Test
    void halfAStopDarkerIsHalfAStopDarkerEverywhere() {
        Triple out = LightingNote.NONE.withStops(-0.5).trim(Encoding.REC709).apply(new Triple(.02, .18, .9));

        assertThat(stops(out.r() / .02)).isCloseTo(-0.5, within(1e-12));
        assertThat(stops(out.g() / .18)).isCloseTo(-0.5, within(1e-12));
        assertThat(stops(out.b() / .9)).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void twelvePrinterPointsAreOneStop() {
        assertThat(new PrinterPoints(12, 0, -12).gains()).isEqualTo(new Triple(2, 1, 0.5));
    }

    @Test
    void lowerKelvinIsWarmerAndKeepsTheLuminanceOfGrey() {
        LightingNote warmer = LightingNote.NONE.withLight(new LightColour(5600, 0), new LightColour(4300, 0));

        Triple out = warmer.trim(Encoding.REC709).apply(GREY);

        assertThat(out.r()).isGreaterThan(out.g());
        assertThat(out.g()).isGreaterThan(out.b());
        assertThat(out.luma()).isCloseTo(0.18, within(1e-4));
    }

    @Test
    void plusTintIsMagenta() {
        LightingNote magenta = LightingNote.NONE.withLight(new LightColour(5600, 0), new LightColour(5600, 20));

        Triple out = magenta.trim(Encoding.REC709).apply(GREY);

        assertThat(out.g()).isLessThan(out.r()).isLessThan(out.b());
    }

    /** CIE 15: illuminant A is 2856 K at x .4476, y .4074. */
    @Test
    void tungstenLiesWhereIlluminantALies() {
        Chromaticity a = new LightColour(2_856, 0).chromaticity();

        assertThat(a.x()).isCloseTo(0.4476, within(5e-4));
        assertThat(a.y()).isCloseTo(0.4074, within(5e-4));
    }

    @Test
    void aRatioOfFourToOneBecomesTwoToOne() {
        LightTrim trim = LightingNote.NONE.withRatio(4, 2).trim(Encoding.REC709);

        Triple key = trim.apply(Triple.grey(0.36));
        Triple fill = trim.apply(Triple.grey(0.09));

        assertThat(key.g() / fill.g()).isCloseTo(2, within(1e-9));
        assertThat(trim.apply(GREY).g()).isCloseTo(0.18, within(1e-12));
    }

    @Test
    void noSaturationIsGreyOfTheSameLuminance() {
        Triple out = LightingNote.NONE.withSaturation(0).trim(Encoding.REC709).apply(new Triple(.4, .2, .1));

        assertThat(out).isEqualTo(Triple.grey(new Triple(.4, .2, .1).luma()));
    }

    @Test
    void theNoteReadsAsADpWouldSayIt() {
        LightingNote note = LightingNote.NONE
                .withStops(-0.5)
                .withPoints(new PrinterPoints(3, 0, -1))
                .withLight(new LightColour(5600, 0), new LightColour(4800, 0))
                .withRatio(4, 2);

        assertThat(note.words())
                .isEqualTo("-0.5 stop, red +3 points, blue -1 point, 5600 K to 4800 K, ratio 4:1 to 2:1");
        assertThat(LightingNote.NONE.words()).isEqualTo("no change of light");
        assertThat(LightingNote.NONE.asksForSomething()).isFalse();
    }

    @Test
    void thePreviewCarriesTheSameNumbersAsTheEngine() {
        LightPreview preview = LightPreview.of(LightingNote.NONE.withStops(-1), Encoding.REC709);

        assertThat(preview).isEqualTo(new LightPreview("rec709", Triple.grey(0.5), 1, 0.18, 1));
    }

    @Test
    void refusesWhatNoDpWouldAsk() {
        assertThatIllegalArgumentException().isThrownBy(() -> LightingNote.NONE.withStops(9));
        assertThatIllegalArgumentException().isThrownBy(() -> new LightColour(500, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PrinterPoints(0, Double.NaN, 0));
    }

    private static double stops(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }
}

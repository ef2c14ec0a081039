/**
 * What the kinds that change light share: small pictures to measure on, colours seen under two lights, and what is fitted to
 * them.
 *
 * <p>In reading order. {@code WorkPicture}, {@code Registering}, {@code Overlay}, {@code PairGathering}: one picture laid over
 * another, and colours taken where they agree. {@code CdlFit}, {@code GainFields}, {@code LightFit}: a CDL in ACEScct, a map of
 * exposure and a drift, each only where it pays on pairs that were held out. {@code LightAsk}: a lighting note and where it
 * holds.
 *
 * <p>In: frames, on at most 640 pixels. Out: a model of light in numbers. Never: pixels of a result; knowledge of any kind.
 */
@NullMarked
package answerprint.correction.repair.light;

import org.jspecify.annotations.NullMarked;

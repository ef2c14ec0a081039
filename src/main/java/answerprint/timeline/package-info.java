/**
 * Words about time: rates, timecode, frame ranges and the numbers a crew gives to frames.
 *
 * <p>In come text and integers, out go values. Nothing here knows a framework, a file or a clock, and no rate is ever
 * kept or computed as a decimal number.
 */
@NullMarked
package answerprint.timeline;

import org.jspecify.annotations.NullMarked;

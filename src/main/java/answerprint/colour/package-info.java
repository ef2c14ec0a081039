/**
 * Colour as arithmetic: curves, gamuts, CDL, look-up tables, printer points, differences.
 *
 * <p>In come numbers whose encoding is named, out come numbers. No pixels are owned here, nothing is read or written,
 * and every function gives the same bits for the same input. Scene-linear means 0.18 is mid grey unless a curve says
 * otherwise.
 */
@NullMarked
package answerprint.colour;

import org.jspecify.annotations.NullMarked;

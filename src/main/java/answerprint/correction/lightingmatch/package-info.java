/**
 * Brings a take into the light of its set-up's hero take, and carries out a DP's lighting notes.
 *
 * <p>Frames of both takes are paired and registered (SIFT, RANSAC, dense flow); colours seen in both are compared; a robust
 * CDL in ACEScct is fitted to them (engine notes, §4.4), and a coarse map of exposure only where it pays on pairs that were
 * held out. One grade holds for the take unless the light drifted. Lighting notes become a trim in scene-linear after that.
 * In: footage, a hero take, notes. Out: a grade per frame, never new pixels. Not for light that moves with the actors or for
 * framings without common picture; then the crowds of colours decide (Pitié and Kokaram 2007) and the confidence says so. An
 * approved match proposes itself for the other takes of the set-up, fitted anew to each.
 */
@NullMarked
package answerprint.correction.lightingmatch;

import org.jspecify.annotations.NullMarked;

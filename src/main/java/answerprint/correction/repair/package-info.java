/**
 * What every kind that fills a hole shares: how the picture moved, what neighbours saw there, and which of it to believe.
 *
 * <p>In reading order. {@code Proxies}, {@code CameraPath} and {@code Aligning}: motion of the set and of what is left over,
 * on at most 960 pixels. {@code Gathering}: candidates for each hole, sampled at full resolution. {@code OtherTakes}: more of
 * them from other takes of the set-up, where this one uncovers nothing. {@code SpatialFills}: what the surroundings alone make of it
 * ({@code KrigedFill} by what the ground near by is like). {@code Fusion}: their weights, from a band beside the hole where the truth
 * is known. {@code GrainTopUp}: the grain that blending took. {@code MatteRepair}: all of it for given mattes.
 *
 * <p>Holes with an area go another way: {@code PlaneFinding} and {@code Placing} lay frames however far away over the hole,
 * {@code Borrowing} chooses among them, {@code LenderLight} brings them to the frame's exposure, {@code Lending} bends them to the
 * light round the hole, {@code Majority} tells the set from somebody whom a lender's outline missed, {@code PlateFusion} decides on
 * the proxy what lies behind, {@code Trust} weighs that against a guess from the surroundings, {@code LenderGrain}
 * gives back the grain that this took, {@code PlateFill} is all of it. Before a locked-off camera {@code StandingLenders} says who lends;
 * under a moving camera {@code HoleCopies} and {@code CopyTrial} try the fill on copies of the hole, and {@code Misplacement} says how far
 * a lender may lie beside its place; {@code Decision} holds both ways together.
 *
 * <p>In: the plate's frames and mattes. Out: pixels, their source and their expected error, in the plate's encoding. Never: a
 * decision about where a hole is; knowledge of any kind. Kinds may use this package, it uses no kind.
 */
@NullMarked
package answerprint.correction.repair;

import org.jspecify.annotations.NullMarked;

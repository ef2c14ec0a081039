package answerprint.correction.cleanup;

import answerprint.picture.Region;

/**
 * A small place that differs from what the frames before and after show there.
 *
 * @param box round its pixels
 * @param inside per pixel of the box, line by line
 * @param area count of its pixels
 * @param strength mean difference, share of full scale; above 0 bright, below 0 dark
 * @param confidence 0 a guess .. 1 certain
 */
record Spot(Region box, boolean[] inside, int area, double strength, double confidence) {}

/**
 * The try-out production: sets it up when the front door starts the product, so that a newcomer finds people, dailies and
 * proposals. Its files ship with the product; its faults were added on purpose, by the generator in the test sources. Every
 * step may run again: what is there already stays.
 */
@NullMarked
package answerprint.runtime.sample;

import org.jspecify.annotations.NullMarked;

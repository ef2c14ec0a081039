/**
 * Dailies coming in. In come files that a person handed over, out go takes with proxies, or refusals in words. Files are
 * judged by their first bytes, opened in the box only, and kept under their hash. Never trust a name.
 */
@NullMarked
package answerprint.ingest;

import org.jspecify.annotations.NullMarked;

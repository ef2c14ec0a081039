/**
 * Where media lives: a content-addressed store. In come bytes, out goes the SHA-256 they are known by; what a file
 * means is never known here. Never build a path from a name that a user chose.
 */
@NullMarked
package answerprint.storage;

import org.jspecify.annotations.NullMarked;

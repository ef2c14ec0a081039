/**
 * The takes of a production. In comes what ingest found out about a recording; out go facts about takes and where their
 * pictures are. Here a take is circled, renamed and retired; its picture is never opened here.
 */
@NullMarked
package answerprint.take;

import org.jspecify.annotations.NullMarked;

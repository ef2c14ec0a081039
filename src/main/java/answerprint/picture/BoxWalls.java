package answerprint.picture;

/**
 * Which walls of the box were tried from inside and stand.
 *
 * @param files the host's files cannot be read
 * @param network the host's network cannot be reached
 * @param processes the host's processes cannot be seen
 * @param limits memory, time and file sizes are limited
 * @param trusted whether media may be opened under the rules in force
 * @param words for people: what was found
 */
public record BoxWalls(
        boolean files, boolean network, boolean processes, boolean limits, boolean trusted, String words) {}

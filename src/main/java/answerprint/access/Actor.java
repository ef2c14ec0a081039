package answerprint.access;

/**
 * Who acts: a signed-in person, or the machine's own background work.
 *
 * @param worker true for background work, which was authorised when it was ordered
 */
public record Actor(CrewMemberId id, String name, boolean worker) {
    /** The machine's background work. */
    public static final Actor MACHINE = new Actor(CrewMemberId.MACHINE, "Answerprint", true);

    /** A signed-in person. */
    public static Actor person(CrewMemberId id, String name) {
        return new Actor(id, name, false);
    }
}

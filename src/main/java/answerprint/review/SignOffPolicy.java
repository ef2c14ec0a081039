package answerprint.review;

import answerprint.access.CrewRole;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which roles must say yes to which kind of change.
 *
 * @param duties by kind id and role; a role that is not named has {@link Duty#NONE}
 * @param minimumPeople how many different people must have said yes, at least 2
 * @param onePersonMaySignTwice whether someone who holds two required roles may sign in both
 */
public record SignOffPolicy(Map<String, Map<CrewRole, Duty>> duties, int minimumPeople, boolean onePersonMaySignTwice) {
    /** The row for a kind that the policy does not name: everyone who could mind must say yes. */
    private static final Map<CrewRole, Duty> STRICTEST = row("must must told must told told");

    public SignOffPolicy {
        Map<String, Map<CrewRole, Duty>> copy = new HashMap<>();
        duties.forEach((kind, row) -> copy.put(kind, checked(kind, row)));
        duties = Map.copyOf(copy);
        if (minimumPeople < 2 || minimumPeople > 6) {
            throw new IllegalArgumentException("Two people at least must sign each kind of change, and at most six.");
        }
    }

    /** The defaults a production starts with, after review-room.md §3.3. */
    public static SignOffPolicy defaults() {
        Map<String, Map<CrewRole, Duty>> rows = new HashMap<>();
        rows.put("wire-removal", row("must told may-delegate must none told"));
        rows.put("object-removal", row("must told may-delegate must none told"));
        rows.put("cleanup", row("must told told must told told"));
        rows.put("continuity", row("must told must told none told"));
        rows.put("deflicker", row("must must told told none told"));
        rows.put("denoise", row("must must told told none told"));
        rows.put("lighting-match", row("must must told told none told"));
        rows.put("relight", row("must must told told none told"));
        rows.put("reframe", row("must must told told none told"));
        rows.put("backdrop", row("must must told must must told"));
        rows.put("extension", row("must must must told must told"));
        return new SignOffPolicy(rows, 2, false);
    }

    public Duty duty(String kind, CrewRole role) {
        return row(kind, duties).getOrDefault(role, Duty.NONE);
    }

    /** The roles that must say yes to this kind, in the order of the matrix. */
    public List<CrewRole> required(String kind) {
        return Arrays.stream(CrewRole.values())
                .filter(role -> duty(kind, role) == Duty.MUST)
                .toList();
    }

    /** The kinds that have a row, by name. */
    public List<String> kinds() {
        return duties.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** What is hashed and stored: names to text, numbers, maps. */
    Map<String, Object> facts() {
        Map<String, Object> rows = new HashMap<>();
        duties.forEach((kind, row) -> {
            Map<String, String> cells = new HashMap<>();
            row.forEach((role, duty) -> cells.put(role.id(), duty.id()));
            rows.put(kind, cells);
        });
        return Map.of("duties", rows, "minimumPeople", minimumPeople, "onePersonMaySignTwice", onePersonMaySignTwice);
    }

    private static Map<CrewRole, Duty> row(String kind, Map<String, Map<CrewRole, Duty>> duties) {
        return duties.getOrDefault(kind, STRICTEST);
    }

    private static Map<CrewRole, Duty> checked(String kind, Map<CrewRole, Duty> row) {
        if (!kind.matches("[a-z][a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("“" + kind + "” is no kind of change.");
        }
        if (row.getOrDefault(CrewRole.DIRECTOR, Duty.NONE) != Duty.MUST) {
            throw new IllegalArgumentException("The director must sign every kind of change: " + kind + ".");
        }
        if (row.getOrDefault(CrewRole.ADMIN, Duty.NONE) != Duty.NONE) {
            throw new IllegalArgumentException("An admin has no say in the picture: " + kind + ".");
        }
        if (row.values().stream().filter(Duty.MUST::equals).count() < 2) {
            throw new IllegalArgumentException("Two roles at least must sign each kind of change: " + kind + ".");
        }
        return Map.copyOf(row);
    }

    /** Duties of director, DP, editor, VFX supervisor, producer, partner, in this order. */
    private static Map<CrewRole, Duty> row(String words) {
        String[] cells = words.split(" ");
        Map<CrewRole, Duty> row = new EnumMap<>(CrewRole.class);
        for (int i = 0; i < cells.length; i++) {
            row.put(CrewRole.values()[i], Duty.of(cells[i]));
        }
        return row;
    }
}

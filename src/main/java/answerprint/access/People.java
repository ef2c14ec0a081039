package answerprint.access;

import answerprint.production.ProductionId;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads who is on a production. Three statements at most, however many people. */
@ApplicationScoped
public class People {
    private final Rows rows;
    private final ProductionAccess access;
    private final InstantSource clock;

    public People(Rows rows, ProductionAccess access, InstantSource clock) {
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    /** The crew and the partners, by name. Not for partners. */
    public List<CrewMember> on(ProductionId production) {
        access.require(production, Permission.SEE_PRODUCTION);
        Map<CrewMemberId, List<CrewMember.NamedThing>> named = named(production);
        return rows.list("""
                select p.id, p.name, p.email, p.company, p.disabled, array_agg(m.role order by m.role) as roles,
                       min(m.until) as until
                from access_membership m join access_person p on p.id = m.person
                where m.production = ? group by p.id order by lower(p.name), p.id
                """, row -> read(row, named), production.value());
    }

    /** Who holds the role now, by name: "waiting for DP (Dana Page)". No access is asked; only names come out. */
    public Map<CrewRole, List<String>> namesByRole(ProductionId production) {
        record Holder(CrewRole role, String name) {}
        List<Holder> holders = rows.list(
                """
                select m.role, p.name from access_membership m join access_person p on p.id = m.person
                where m.production = ? and p.disabled is null and (m.until is null or m.until > ?)
                order by lower(p.name)
                """,
                row -> new Holder(CrewRole.of(row.text("role")), row.text("name")),
                production.value(),
                clock.instant());
        return holders.stream()
                .collect(Collectors.groupingBy(
                        Holder::role, Collectors.mapping(Holder::name, Collectors.toUnmodifiableList())));
    }

    /** The name to show for a person. */
    public Optional<String> name(CrewMemberId person) {
        return person.equals(CrewMemberId.MACHINE)
                ? Optional.of(Actor.MACHINE.name())
                : rows.one("select name from access_person where id = ?", row -> row.text("name"), person.value());
    }

    /** The names of these people, by id; unknown ids are left out. No access is asked; only names come out. */
    public Map<UUID, String> names(Set<UUID> ids) {
        record Known(UUID id, String name) {}
        return rows
                .list(
                        "select id, name from access_person where id = any (?)",
                        row -> new Known(row.uuid("id"), row.text("name")),
                        (Object) ids.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Known::id, Known::name));
    }

    private Map<CrewMemberId, List<CrewMember.NamedThing>> named(ProductionId production) {
        record Share(CrewMemberId person, CrewMember.NamedThing thing) {}
        return rows
                .list(
                        "select person, kind, subject, until from access_share where production = ? and until > ? order by until",
                        row -> new Share(
                                new CrewMemberId(row.uuid("person")),
                                new CrewMember.NamedThing(
                                        Named.of(row.text("kind")), row.uuid("subject"), row.instant("until"))),
                        production.value(),
                        clock.instant())
                .stream()
                .collect(Collectors.groupingBy(
                        Share::person, Collectors.mapping(Share::thing, Collectors.toUnmodifiableList())));
    }

    private static CrewMember read(Row row, Map<CrewMemberId, List<CrewMember.NamedThing>> named) throws SQLException {
        CrewMemberId id = new CrewMemberId(row.uuid("id"));
        List<String> roles = row.texts("roles");
        return new CrewMember(
                id,
                row.text("name"),
                row.text("email"),
                row.text("company"),
                Arrays.stream(CrewRole.values())
                        .filter(role -> roles.contains(role.id()))
                        .toList(),
                row.maybeInstant("until"),
                row.maybeInstant("disabled").isPresent(),
                named.getOrDefault(id, List.of()));
    }
}

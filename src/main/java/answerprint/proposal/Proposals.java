package answerprint.proposal;

import answerprint.access.CrewMemberId;
import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Sight;
import answerprint.correction.CorrectionKind;
import answerprint.production.ProductionId;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import answerprint.timeline.FrameRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads proposals for whoever acts: members of the crew see their production's, partners those that were named to them,
 * everyone else is told that there is nothing.
 */
@ApplicationScoped
public class Proposals {
    private static final int LARGEST_PAGE = 200;
    private static final String HEAD = """
            select p.*, (select max(v.number) from proposal_version v where v.proposal = p.id) as latest
            from proposal p
            """;

    private final Rows rows;
    private final ProductionAccess access;
    private final VersionRows versions;

    Proposals(Rows rows, ProductionAccess access, VersionRows versions) {
        this.rows = rows;
        this.access = access;
        this.versions = versions;
    }

    /** @throws NotFoundHere when there is none or it is not for the one who asks */
    public Proposal require(ProposalId id) {
        Proposal proposal = find(id).orElseThrow(NotFoundHere::new);
        access.requireProposal(proposal.production(), id.value(), Permission.SEE_NAMED);
        return proposal;
    }

    /**
     * The frames of a proposal's take that the one who asks may look at: all, or, for a partner to whom only the proposal
     * was named, the proposal's own.
     *
     * @param count frames of the take
     * @return ABS, both ends inclusive
     */
    public FrameRange framesShown(Proposal proposal, int count) {
        return seesTake(proposal) ? FrameRange.ofCount(count) : proposal.frames();
    }

    /** Whether the one who asks may see the take that a proposal is of. */
    public boolean seesTake(Proposal proposal) {
        return access.sight(proposal.production()).seesTake(proposal.take());
    }

    /** The newest version. */
    public ProposalVersion latest(ProposalId id) {
        Proposal proposal = require(id);
        return version(id, proposal.latest());
    }

    /** @throws NotFoundHere when there is no such version */
    public ProposalVersion version(ProposalId id, int number) {
        require(id);
        return versions.find(id, number).orElseThrow(NotFoundHere::new);
    }

    /** The moving picture of the plate in a version's frames; none where these are the whole take. */
    Optional<MediaAddress> plateCut(ProposalVersion version) {
        require(version.proposal());
        return versions.plateCut(version.proposal(), version.number());
    }

    /** All versions, the first first. */
    public List<ProposalVersion> versions(ProposalId id) {
        require(id);
        return versions.of(id);
    }

    /** The newest first, without what the one who asks may not see. */
    public List<Proposal> of(ProductionId production) {
        return page(production, Optional.empty(), Integer.MAX_VALUE);
    }

    /**
     * One page, the newest first.
     *
     * @param after the last proposal of the page before
     * @param limit at most 200 are given
     */
    public List<Proposal> page(ProductionId production, Optional<ProposalId> after, int limit) {
        Sight sight = access.sight(production);
        UUID[] named = sight instanceof Sight.Named some ? some.proposals().toArray(UUID[]::new) : new UUID[0];
        boolean whole = sight instanceof Sight.Whole;
        Optional<Instant> before = after.map(id -> createdOf(production, id));
        int most = limit == Integer.MAX_VALUE ? limit : Math.clamp(limit, 1, LARGEST_PAGE);
        return rows.list(
                HEAD + """
                        where p.production = ? and (? or p.id = any(?))
                          and exists (select from proposal_version v where v.proposal = p.id)
                          and (?::timestamptz is null or (p.created, p.id) < (?::timestamptz, ?::uuid))
                        order by p.created desc, p.id desc limit ?
                        """,
                Proposals::read,
                production.value(),
                whole,
                named,
                before.orElse(null),
                before.orElse(null),
                after.map(ProposalId::value).orElse(null),
                most);
    }

    /** Proposals on one take, the newest first. */
    public List<Proposal> onTake(ProductionId production, UUID take) {
        return of(production).stream()
                .filter(proposal -> proposal.take().equals(take))
                .toList();
    }

    private Instant createdOf(ProductionId production, ProposalId id) {
        return rows.one(
                        "select created from proposal where id = ? and production = ?",
                        row -> row.instant("created"),
                        id.value(),
                        production.value())
                .orElseThrow(NotFoundHere::new);
    }

    /** Without asking who asks; for this package. Only proposals that have something to show. */
    Optional<Proposal> find(ProposalId id) {
        return rows.one(
                HEAD + " where p.id = ? and exists (select from proposal_version v where v.proposal = p.id)",
                Proposals::read,
                id.value());
    }

    private static Proposal read(Row row) throws SQLException {
        return new Proposal(
                new ProposalId(row.uuid("id")),
                new ProductionId(row.uuid("production")),
                row.uuid("take"),
                CorrectionKind.of(row.text("kind")),
                new FrameRange(row.number("first_frame"), row.number("last_frame")),
                row.text("title"),
                new CrewMemberId(row.uuid("asked_by")),
                row.text("asked_by_name"),
                row.number("latest"),
                row.instant("created"));
    }
}

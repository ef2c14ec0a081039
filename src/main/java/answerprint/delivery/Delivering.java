package answerprint.delivery;

import answerprint.access.Actor;
import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.delivery.DeliveryOutcome.Lacking;
import answerprint.delivery.DeliveryOutcome.NotFinal;
import answerprint.delivery.DeliveryOutcome.Ordered;
import answerprint.production.ProductionId;
import answerprint.proposal.Proposal;
import answerprint.proposal.ProposalId;
import answerprint.proposal.ProposalVersion;
import answerprint.review.ProposalStanding;
import answerprint.timeline.FrameRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Orders turnovers. Only what everyone required has signed is taken; the worker asks again before it hands anything on. */
@ApplicationScoped
public class Delivering {
    /** The kind of order under which a delivery is rendered. */
    public static final String ORDER = RenderOrder.KIND;

    private final ProductionAccess access;
    private final Dossiers dossiers;
    private final DeliveredPlates plates;
    private final Turnover turnover;

    Delivering(ProductionAccess access, Dossiers dossiers, DeliveredPlates plates, Turnover turnover) {
        this.access = access;
        this.dossiers = dossiers;
        this.turnover = turnover;
        this.plates = plates;
    }

    /** Whoever may not deliver here is told so before anything else is looked at. */
    public void requireMay(ProductionId production) {
        access.require(production, Permission.DELIVER);
    }

    /**
     * Orders the frames of final proposals.
     *
     * @throws NotFoundHere when a proposal is not of this production
     */
    @Transactional
    public DeliveryOutcome order(ProductionId production, DeliveryWish wish) {
        Actor actor = access.require(production, Permission.DELIVER).actor();
        // Verdicts on this production wait until this transaction ends, so what is read here stays true.
        turnover.hold(production);
        List<Lacking> lacking = new ArrayList<>();
        List<DeliveredFrames> parts = new ArrayList<>();
        int handles = wish.handles().orElseGet(() -> turnover.handles(production));
        for (ProposalId id : wish.proposals()) {
            Proposal proposal = dossiers.proposal(id);
            if (!proposal.production().equals(production)) {
                throw new NotFoundHere();
            }
            ProposalStanding standing = dossiers.standing(id);
            if (standing.deliverable()) {
                parts.add(part(parts.size(), proposal, dossiers.version(id, standing.version()), handles));
            } else {
                lacking.add(new Lacking(id, standing.version(), proposal.title(), standing.words()));
            }
        }
        return lacking.isEmpty()
                ? new Ordered(turnover.order(production, wish.format(), handles, parts, actor))
                : new NotFinal(lacking);
    }

    /** Sets how many handles the production wants, 0 to 48. */
    @Transactional
    public void setHandles(ProductionId production, int handles) {
        access.require(production, Permission.SET_POLICY);
        turnover.setHandles(production, DeliveryWish.checkHandles(handles));
    }

    private DeliveredFrames part(int position, Proposal proposal, ProposalVersion version, int handles) {
        FrameRange judged = version.assignment().frames();
        FrameRange take = FrameRange.ofCount(plates.of(proposal.take()).media().count());
        return new DeliveredFrames(
                position,
                proposal.id(),
                version.number(),
                proposal.take(),
                proposal.kind().id(),
                proposal.title(),
                judged,
                judged.withHandles(handles).intersection(take).orElse(judged),
                version.plateSha256(),
                version.resultSha256(),
                version.evidenceSha256());
    }
}

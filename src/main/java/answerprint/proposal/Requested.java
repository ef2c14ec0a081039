package answerprint.proposal;

import answerprint.work.OrderId;

/**
 * A proposal's version is being made.
 *
 * @param proposal known from now on; there is something to see once the order is done
 */
public record Requested(OrderId order, ProposalId proposal, int number) {}

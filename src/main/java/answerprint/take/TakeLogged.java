package answerprint.take;

import answerprint.production.ProductionId;

/** A take was logged; fired inside the transaction that logs it. */
public record TakeLogged(ProductionId production, TakeId take) {}

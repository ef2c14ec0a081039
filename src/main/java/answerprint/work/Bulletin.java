package answerprint.work;

import java.util.UUID;

/**
 * Word that something changed; whoever cares reads the new state itself.
 *
 * @param topic one of order, take, model, proposal, note, verdict, delivery
 * @param subject id of the thing that changed
 */
public record Bulletin(UUID production, String topic, String subject) {}

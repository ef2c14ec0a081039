package answerprint.learning;

/**
 * How much is done for one model.
 *
 * @param plates frames kept to learn from, at most
 * @param finderSteps training steps of the wire finder
 * @param repairFrames frames whose holes the repair net practises on, at most
 * @param repairSteps training steps of the repair net
 * @param judgeEvery steps between two looks at held-out frames, each kept to go on from after a stop or a crash
 * @param repairWidth width in pixels at which holes are practised
 * @param sensorFrames frames of each camera that are searched for dead pixels; a fifth of them judges
 */
public record LearningPlan(
        int plates,
        int finderSteps,
        int repairFrames,
        int repairSteps,
        int judgeEvery,
        int repairWidth,
        int sensorFrames) {}

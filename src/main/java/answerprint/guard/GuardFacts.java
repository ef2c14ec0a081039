package answerprint.guard;

import java.util.List;
import java.util.Optional;

/**
 * What is known about a proposal beside its pictures. {@link #nothingKnown()} is where every caller starts; a guard that needs
 * a fact which nobody told asks for permission or stops, it never passes for want of knowledge.
 *
 * @param origin where pixels may come from
 * @param consents on file for the performers of this take
 * @param sensitive what the scene is flagged with, in words such as "minors" or "nudity"
 * @param signed what people approved; empty before anyone judged
 * @param weights optional nets that were trained elsewhere and are in use
 * @param locks what must stay as it is
 * @param type what the production is made for
 */
public record GuardFacts(
        Origin origin,
        List<Consent> consents,
        List<String> sensitive,
        Optional<Signed> signed,
        OptionalModels weights,
        List<Lock> locks,
        ProductionType type) {
    public GuardFacts {
        consents = List.copyOf(consents);
        sensitive = List.copyOf(sensitive);
        locks = List.copyOf(locks);
    }

    /** No consent on file, nothing judged, no optional nets, and nobody said which takes are the production's. */
    public static GuardFacts nothingKnown() {
        return new GuardFacts(
                Origin.UNKNOWN,
                List.of(),
                List.of(),
                Optional.empty(),
                OptionalModels.NONE,
                List.of(),
                ProductionType.COMMERCIAL);
    }

    public GuardFacts from(Origin other) {
        return new GuardFacts(other, consents, sensitive, signed, weights, locks, type);
    }

    public GuardFacts consented(List<Consent> others) {
        return new GuardFacts(origin, others, sensitive, signed, weights, locks, type);
    }

    public GuardFacts flagged(List<String> flags) {
        return new GuardFacts(origin, consents, flags, signed, weights, locks, type);
    }

    public GuardFacts signed(Signed by) {
        return new GuardFacts(origin, consents, sensitive, Optional.of(by), weights, locks, type);
    }

    public GuardFacts using(OptionalModels others) {
        return new GuardFacts(origin, consents, sensitive, signed, others, locks, type);
    }

    public GuardFacts locked(List<Lock> others) {
        return new GuardFacts(origin, consents, sensitive, signed, weights, others, type);
    }

    /** What the production put on file, for a take of this scene. */
    public GuardFacts filed(Register register, String scene) {
        return new GuardFacts(
                origin, register.consents(scene), register.flags(scene), signed, weights, locks, register.type());
    }
}

package answerprint.delivery.ui.home;

import answerprint.delivery.Deliveries;
import answerprint.learning.ModelState;
import answerprint.learning.ProductionModel;
import answerprint.learning.ProductionModels;
import answerprint.production.ProductionId;
import answerprint.review.Inbox;
import answerprint.review.ProposalStanding;
import answerprint.review.Reviews;
import answerprint.shell.Words;
import answerprint.take.Takes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The figures of a production's first page. */
@ApplicationScoped
public class HomeCounts {
    private final Takes takes;
    private final Reviews reviews;
    private final ProductionModels models;
    private final Deliveries deliveries;

    HomeCounts(Takes takes, Reviews reviews, ProductionModels models, Deliveries deliveries) {
        this.takes = takes;
        this.reviews = reviews;
        this.models = models;
        this.deliveries = deliveries;
    }

    /**
     * @param mine what needs a sign-off of the one who looks, answered points included
     * @param open proposals that wait for someone
     * @param model newest version, in words
     */
    record Counts(
            int takes,
            int mine,
            int held,
            int proposals,
            long open,
            long deliverable,
            int deliveries,
            String model,
            String modelWords) {}

    Counts of(ProductionId production) {
        Inbox inbox = reviews.inbox(production);
        Collection<ProposalStanding> standings = reviews.standings(production).values();
        List<ProductionModel> all = models.of(production);
        return new Counts(
                takes.count(production),
                inbox.needsMySignOff().size() + inbox.answered().size(),
                inbox.held().size(),
                standings.size(),
                standings.stream()
                        .filter(standing -> !standing.missing().isEmpty())
                        .count(),
                standings.stream().filter(ProposalStanding::deliverable).count(),
                deliveries.of(production).size(),
                all.isEmpty()
                        ? Words.of("learned.empty")
                        : Words.of("home.model", all.getFirst().version()),
                all.isEmpty() ? "" : words(all.getFirst()));
    }

    private static String words(ProductionModel model) {
        return model.state() == ModelState.READY
                ? Words.count("home.learned.takes", model.takes().size())
                : model.words();
    }
}

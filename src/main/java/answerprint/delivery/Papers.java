package answerprint.delivery;

import answerprint.delivery.ManifestWriting.Rendered;
import answerprint.ledger.LedgerLine;
import answerprint.ledger.LedgerLines;
import answerprint.production.Production;
import answerprint.production.ProductionId;
import answerprint.production.Productions;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes the manifest of a delivery, with the part of the ledger that proves its sign-offs. */
@ApplicationScoped
class Papers {
    private static final int PAGE = 1000;

    private final Productions productions;
    private final LedgerLines ledger;
    private final MediaStore store;

    Papers(Productions productions, LedgerLines ledger, MediaStore store) {
        this.productions = productions;
        this.ledger = ledger;
        this.store = store;
    }

    DeliveredFile manifest(Delivery delivery, List<Rendered> rendered, List<DeliveredFile> files) throws IOException {
        Production production = productions.find(delivery.production()).orElseThrow();
        List<LedgerLine> chain = chain(delivery.production(), firstSignOff(rendered));
        byte[] bytes = ManifestWriting.bytes(ManifestWriting.manifest(delivery, production, rendered, files, chain));
        MediaAddress address = store.put(new ByteArrayInputStream(bytes));
        return new DeliveredFile("manifest.json", DeliveredFile.PAPER, address, bytes.length);
    }

    private static long firstSignOff(List<Rendered> rendered) {
        return rendered.stream()
                .flatMap(one -> one.verdicts().stream())
                .mapToLong(verdict -> verdict.ledgerSeq())
                .min()
                .orElse(1);
    }

    /** From that entry to the head, without gaps. */
    private List<LedgerLine> chain(ProductionId production, long from) {
        List<LedgerLine> chain = new ArrayList<>();
        long after = from - 1;
        List<LedgerLine> page = ledger.after(production, after, PAGE);
        while (!page.isEmpty()) {
            chain.addAll(page);
            after = page.getLast().seq();
            page = ledger.after(production, after, PAGE);
        }
        return chain;
    }
}

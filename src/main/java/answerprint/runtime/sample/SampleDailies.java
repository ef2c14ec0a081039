package answerprint.runtime.sample;

import answerprint.ingest.DailiesFile;
import answerprint.ingest.Ingesting;
import answerprint.ingest.Receipt;
import answerprint.production.ProductionId;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.take.Take;
import answerprint.take.TakeSearch;
import answerprint.take.Takes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Hands the shipped files to ingest, the camera report first. */
@ApplicationScoped
class SampleDailies {
    private static final Logger LOG = Logger.getLogger(SampleDailies.class);

    private final Ingesting ingesting;
    private final Takes takes;
    private final MediaStore store;

    SampleDailies(Ingesting ingesting, Takes takes, MediaStore store) {
        this.ingesting = ingesting;
        this.takes = takes;
        this.store = store;
    }

    /** Imports what is not a take yet; what is being imported goes on. */
    void receive(ProductionId production) throws IOException {
        Set<String> logged = logged(production).stream().map(Take::sha256).collect(Collectors.toSet());
        List<SampleFile> files = SampleFile.all();
        if (files.stream().allMatch(file -> file.paper() || logged.contains(file.sha256()))) {
            return;
        }
        for (SampleFile file : files) {
            if (!logged.contains(file.sha256())) {
                receive(production, file);
            }
        }
    }

    private void receive(ProductionId production, SampleFile file) throws IOException {
        MediaAddress address;
        try (InputStream in = file.open()) {
            address = store.put(in);
        }
        if (!address.sha256().equals(file.sha256())) {
            throw new IOException("The sample's file " + file.name() + " is damaged in this build");
        }
        Receipt receipt = ingesting.receive(new DailiesFile(production, file.name(), address));
        if (receipt instanceof Receipt.Refused refused) {
            LOG.warnf("The sample's file %s was refused (%s); its take is missing", file.name(), refused.reason());
        }
    }

    /** Its takes that are logged by now. */
    List<Take> logged(ProductionId production) {
        return takes.list(production, TakeSearch.everything());
    }

    /** Whether every shipped take is logged. */
    boolean complete(ProductionId production) throws IOException {
        Set<String> logged = logged(production).stream().map(Take::sha256).collect(Collectors.toSet());
        return SampleFile.all().stream().allMatch(file -> file.paper() || logged.contains(file.sha256()));
    }
}

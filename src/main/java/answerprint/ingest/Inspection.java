package answerprint.ingest;

import answerprint.picture.Container;
import answerprint.picture.FrameTimes;
import answerprint.picture.MediaException;
import answerprint.picture.MediaFacts;
import answerprint.picture.MediaProbing;
import answerprint.picture.MediaRef;
import answerprint.picture.Probe;
import answerprint.picture.ProxyMaking;
import answerprint.picture.Rushes;
import answerprint.picture.Sniffing;
import answerprint.picture.UnsupportedFormat;
import answerprint.timeline.FrameRate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Looks at media in the box: what it is, which frames it has, and a proxy of them. Knows no database and no store. */
public final class Inspection {
    private final MediaProbing probing;
    private final ProxyMaking proxies;

    public Inspection(MediaProbing probing, ProxyMaking proxies) {
        this.probing = probing;
        this.proxies = proxies;
    }

    /**
     * What inspection yields.
     *
     * @param facts with the frames that can really be decoded
     * @param probe as the file describes itself
     */
    public record Inspected(MediaFacts facts, Probe probe, Rushes rushes, List<String> findings) {
        public Inspected {
            findings = List.copyOf(findings);
        }
    }

    /** Asks one recording. @throws MediaException with the reason for a refusal in words */
    public Probe probe(Path file) {
        Container container = Sniffing.kindOf(file);
        if (container == Container.WAV) {
            throw new UnsupportedFormat("This is sound without pictures; sound comes in with its recording.");
        }
        return probing.probe(file);
    }

    /** Asks the frames of one take, in order. @throws MediaException with the reason for a refusal in words */
    public Probe probe(List<Path> frames, FrameRate rate) {
        return probing.probeSequence(frames, rate);
    }

    /**
     * Makes the proxy and keeps to the frames that could be decoded.
     *
     * @param proxy an existing file that is overwritten
     * @param share called with how much is done, 0..1, on another thread
     * @throws MediaException with the reason for a refusal in words
     */
    public Inspected develop(List<Path> files, Probe probe, int frames, Path proxy, DoubleConsumer share) {
        MediaRef media = new MediaRef(files, probe.facts());
        int count = Math.min(frames, media.count());
        Rushes rushes = proxies.make(
                media, probe.sound(), count, proxy, done -> share.accept(Math.min(1.0, (double) done / count)));
        List<String> findings = new ArrayList<>(probe.warnings());
        findings.addAll(rushes.warnings());
        boolean whole = count == media.count();
        MediaFacts facts = whole ? withTimes(probe.facts(), rushes.times()) : probe.facts();
        return new Inspected(facts, probe, rushes, findings);
    }

    private static MediaFacts withTimes(MediaFacts facts, FrameTimes times) {
        return new MediaFacts(
                facts.container(),
                facts.stream(),
                facts.codec(),
                facts.pixels(),
                facts.depth(),
                facts.format(),
                facts.rate(),
                facts.matrix(),
                facts.fullRange(),
                facts.ticksPerSecond(),
                facts.tickDivisor(),
                times);
    }
}

package answerprint.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Offers the lab's parts for injection. Nothing native is loaded before the first picture is touched. */
@ApplicationScoped
class PictureBeans {
    @Produces
    @Singleton
    PictureMemory memory(PictureConfig config) {
        return PictureMemory.ofBytes(
                config.memory().asLongValue(), config.box().directory().resolve("waiting"));
    }

    @Produces
    @Singleton
    PictureLab lab(PictureConfig config, PictureMemory memory) {
        PictureConfig.Box box = config.box();
        return PictureLab.of(
                new BoxRules(
                        box.walls(),
                        box.directory(),
                        box.addressSpace().asLongValue(),
                        box.longest(),
                        box.maxPixels(),
                        box.maxFile().asLongValue()),
                memory);
    }

    @Produces
    @Singleton
    MediaProbing probing(PictureLab lab) {
        return lab.probing();
    }

    @Produces
    @Singleton
    ProxyMaking proxies(PictureLab lab) {
        return lab.proxies();
    }

    @Produces
    @Singleton
    FrameSources sources(PictureLab lab) {
        return lab.sources();
    }

    @Produces
    @Singleton
    @SuppressWarnings("MustBeClosedChecker") // closed by the job that asked
    JobSources jobSources(PictureConfig config, PictureLab lab) {
        return () -> new DecodedOnce(lab.sources(), lab.memory(), config.kept().asLongValue());
    }

    @Produces
    @Singleton
    FrameSinks sinks(PictureLab lab) {
        return lab.sinks();
    }
}

package answerprint.bench;

import answerprint.guard.FaceFinder;
import answerprint.guard.FaceTrack;
import answerprint.guard.OptionalModels;
import answerprint.guard.PersonFinder;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Where faces and bodies are in a plate: found on two of three frames at one place. Violations are planted on these and shown on
 * other frames of the same stretch. What must keep clear of faces keeps clear of each that any frame looked at shows: G3 asks for
 * permission by right where new pixels cover one, and a head that turns and nods is found on some frames only.
 *
 * @param faces and bodies, in pixels of the plate
 * @param anywhere faces on any frame that was looked at
 */
record PlateFaces(List<Region> faces, List<Region> bodies, List<Region> anywhere) {
    private static final int EVERY = 2;
    private static final double SAME = 0.35;

    static PlateFaces in(GuardPlate plate, PictureMemory memory) {
        PersonFinder people = PersonFinder.open(OptionalModels.NONE);
        List<Region> anywhere = new ArrayList<>();
        List<List<Region>> foundFaces = new ArrayList<>();
        List<List<Region>> foundBodies = new ArrayList<>();
        try (Scratch scratch = new Scratch(memory)) {
            for (int n = 0; n < GuardPlate.FRAMES; n += EVERY) {
                scratch.recycle();
                anywhere.addAll(people.faces(luma(plate, n, scratch), plate.picture(), FaceFinder.Eye.SURE, scratch));
            }
            for (int n : List.of(1, GuardPlate.FRAMES / 2, GuardPlate.FRAMES - 2)) {
                scratch.recycle();
                Mat luma = luma(plate, n, scratch);
                foundFaces.add(people.faces(luma, plate.picture(), FaceFinder.Eye.SURE, scratch));
                foundBodies.add(people.bodies(luma, plate.picture(), FaceFinder.Eye.SURE, scratch));
            }
        }
        return new PlateFaces(steady(foundFaces), steady(foundBodies), List.copyOf(anywhere));
    }

    private static Mat luma(GuardPlate plate, int n, Scratch scratch) {
        Mat luma = scratch.mat(plate.height(), plate.width(), CvType.CV_32FC1);
        Imgproc.cvtColor(Pixels.mat(plate.frames().get(n), plate.width(), scratch), luma, Imgproc.COLOR_RGB2GRAY);
        return luma;
    }

    private static List<Region> steady(List<List<Region>> found) {
        List<Region> steady = new ArrayList<>();
        for (Region box : found.get(1)) {
            boolean again = found.get(0).stream().anyMatch(other -> FaceTrack.overlap(box, other) > SAME)
                    || found.get(2).stream().anyMatch(other -> FaceTrack.overlap(box, other) > SAME);
            if (again && steady.stream().noneMatch(other -> !box.clip(other).isEmpty())) {
                steady.add(box);
            }
        }
        return steady;
    }

    /** Whether a box keeps well clear of everybody. */
    boolean clear(Region box) {
        return anywhere.stream()
                .allMatch(face -> box.clip(face.grow(face.width() / 3)).isEmpty());
    }
}

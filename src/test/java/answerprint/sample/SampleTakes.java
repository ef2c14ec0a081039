package answerprint.sample;

import answerprint.sample.MovingStill.View;
import answerprint.sample.SampleTake.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The takes of the sample production: every number that makes them, so that they can be made again bit by bit. */
final class SampleTakes {
    private static final String FILM = "24000/1001";
    private static final String VIDEO = "30000/1001";
    private static final String NEUTRAL = "(1.0000 1.0000 1.0000)(0.0000 0.0000 0.0000)(1.0000 1.0000 1.0000)";
    private static final SensorGrain NIGHT_OWL = new SensorGrain(1.1e-5, 4e-4, 7);

    private SampleTakes() {}

    static List<SampleTake> all() {
        List<SampleTake> takes = new ArrayList<>();
        takes.addAll(ridge());
        takes.addAll(street());
        takes.addAll(room());
        takes.addAll(brook());
        return List.copyOf(takes);
    }

    static SampleTake named(String clip) {
        return all().stream()
                .filter(take -> take.clip().equals(clip))
                .findFirst()
                .orElseThrow();
    }

    /** Scene 12, exterior ridge: a flying rig for the fall, and a cloud before the sun in the last take. */
    private static List<SampleTake> ridge() {
        Paper paper = new Paper("A", "32mm", "800", "5600", "20261012", NEUTRAL, "1.0000");
        Paper graded = new Paper(
                "A",
                "32mm",
                "800",
                "5600",
                "20261012",
                "(1.0800 1.0200 0.9600)(0.0000 0.0000 0.0000)(1.0000 1.0000 1.0000)",
                "0.9500");
        List<Fault> rig = List.of(
                new StuntWire(372, -20, 655, 560, 0, 5, 34, 1.1, 2.6, 0.055, 11),
                new StuntWire(508, -20, 668, 560, 0, 6, 29, 1.1, 2.2, 0.05, 12));
        LightShift cloud = new LightShift(0.52, 0.60, 0.72, 1.0);
        return List.of(
                new SampleTake(
                        "A012C001_261012_R1RG",
                        "12A",
                        1,
                        false,
                        "A012",
                        "09:41:07:11",
                        FILM,
                        60,
                        "Wires of the flying rig in shot",
                        paper,
                        ridgePlate(0, 21),
                        rig,
                        Optional.of(NIGHT_OWL)),
                new SampleTake(
                        "A012C002_261012_R1RG",
                        "12A",
                        2,
                        true,
                        "A012",
                        "09:44:30:02",
                        FILM,
                        60,
                        "Best for sun and camera",
                        graded,
                        ridgePlate(14, 22),
                        List.of(),
                        Optional.of(NIGHT_OWL)),
                new SampleTake(
                        "A012C003_261012_R1RG",
                        "12A",
                        3,
                        false,
                        "A012",
                        "09:52:18:20",
                        FILM,
                        60,
                        "Cloud over the sun",
                        paper,
                        ridgePlate(-11, 23),
                        List.of(cloud),
                        Optional.of(NIGHT_OWL)));
    }

    private static Plate ridgePlate(double shift, long seed) {
        return new MovingStill(
                "ridge.jpg",
                960,
                540,
                new View(1120 + shift, 1330 + shift / 2, 1.62, -0.008),
                new View(1560 + shift, 1290, 1.52, 0.004),
                60,
                3.5,
                seed);
    }

    /** Scene 27, exterior street: a cable over the race, and the sun of the afternoon in the second take. */
    private static List<SampleTake> street() {
        Paper paper = new Paper("B", "85mm", "400", "5200", "20261013", NEUTRAL, "1.0000");
        List<Fault> cable = List.of(new StuntWire(-20, 118, 740, 64, 26, 7, 41, 0, 2.2, 0.03, 31));
        LightShift afternoon = new LightShift(0.80, 0.66, 0.50, 1.04);
        return List.of(
                new SampleTake(
                        "B003C011_261013_R2SD",
                        "27A",
                        1,
                        true,
                        "B003",
                        "14:02:59;20",
                        VIDEO,
                        72,
                        "Cable of the camera slider over the road",
                        paper,
                        new FilmedPlate("run.mp4", 720, 400, 2),
                        cable,
                        Optional.empty()),
                new SampleTake(
                        "B003C012_261013_R2SD",
                        "27A",
                        2,
                        false,
                        "B003",
                        "14:09:31;06",
                        VIDEO,
                        72,
                        "Sun lower and warmer",
                        paper,
                        new FilmedPlate("run.mp4", 720, 400, 76),
                        List.of(afternoon),
                        Optional.empty()));
    }

    /** Scene 34, interior room: the same man before the same wall, the second time with the window behind a cloud. */
    private static List<SampleTake> room() {
        Paper paper = new Paper("C", "28mm", "640", "4300", "20261014", NEUTRAL, "1.0000");
        LightShift window = new LightShift(0.60, 0.68, 0.82, 1.0);
        return List.of(
                new SampleTake(
                        "C001C004_261014_R3TP",
                        "34A",
                        1,
                        true,
                        "C001",
                        "18:20:00:00",
                        "30/1",
                        56,
                        "Self-tape, lamp on",
                        paper,
                        new FilmedPlate("faces.mov", 800, 600, 182),
                        List.of(),
                        Optional.empty()),
                new SampleTake(
                        "C001C005_261014_R3TP",
                        "34A",
                        2,
                        false,
                        "C001",
                        "18:24:12:15",
                        "30/1",
                        56,
                        "Lamp off, window only",
                        paper,
                        new FilmedPlate("faces.mov", 800, 600, 62),
                        List.of(window),
                        Optional.empty()));
    }

    /** Scene 41, exterior brook: the ropes of a lifted camera, and a clean take. */
    private static List<SampleTake> brook() {
        Paper paper = new Paper("A", "50mm", "1280", "6000", "20261014", NEUTRAL, "1.0000");
        List<Fault> ropes = List.of(
                new StuntWire(226, -20, 262, 560, 0, 7, 37, 0.9, 2.8, 0.42, 41),
                new StuntWire(-20, 118, 980, 92, 30, 5, 45, 0, 2.0, 0.36, 42));
        return List.of(
                new SampleTake(
                        "A014C007_261014_R1RG",
                        "41A",
                        1,
                        false,
                        "A014",
                        "11:15:40:08",
                        FILM,
                        60,
                        "Ropes of the lifted camera in shot",
                        paper,
                        brookPlate(0, 51),
                        ropes,
                        Optional.of(NIGHT_OWL)),
                new SampleTake(
                        "A014C008_261014_R1RG",
                        "41A",
                        2,
                        true,
                        "A014",
                        "11:19:02:17",
                        FILM,
                        60,
                        "Clean",
                        paper,
                        brookPlate(9, 52),
                        List.of(),
                        Optional.of(NIGHT_OWL)));
    }

    private static Plate brookPlate(double shift, long seed) {
        return new MovingStill(
                "brook.jpg",
                960,
                540,
                new View(1290 + shift, 1120, 1.70, 0.006),
                new View(1560 + shift, 1010 + shift / 2, 1.60, -0.006),
                60,
                3,
                seed);
    }
}

package answerprint.sample;

import java.util.List;

/** The camera report of the sample as an Avid log exchange file: tabs, one line per take. */
final class SampleAle {
    private static final List<String> COLUMNS = List.of(
            "Name",
            "Tracks",
            "Start",
            "End",
            "Source File",
            "Tape",
            "Camroll",
            "Scene",
            "Take",
            "Circled",
            "FPS",
            "Shoot Date",
            "Camera",
            "Lens",
            "ISO",
            "White Point (Kelvin)",
            "ASC_SOP",
            "ASC_SAT",
            "Description");

    private SampleAle() {}

    static String of(List<SampleTake> takes) {
        StringBuilder ale = new StringBuilder("Heading\nFIELD_DELIM\tTABS\nVIDEO_FORMAT\tCUSTOM\nAUDIO_FORMAT\t48khz\n")
                .append("FPS\t23.976\n\nColumn\n")
                .append(String.join("\t", COLUMNS))
                .append("\n\nData\n");
        for (SampleTake take : takes) {
            ale.append(String.join("\t", line(take))).append('\n');
        }
        return ale.toString();
    }

    private static List<String> line(SampleTake take) {
        SampleTake.Paper paper = take.paper();
        return List.of(
                take.clip(),
                "VA1",
                take.start(),
                end(take),
                take.clip() + ".mov",
                take.clip(),
                take.roll(),
                take.setup(),
                Integer.toString(take.number()),
                take.circled() ? "Yes" : "",
                fps(take.rate()),
                paper.day(),
                paper.camera(),
                paper.lens(),
                paper.iso(),
                paper.kelvin(),
                paper.cdl(),
                paper.saturation(),
                take.remark());
    }

    private static String fps(String rate) {
        return switch (rate) {
            case "24000/1001" -> "23.976";
            case "30000/1001" -> "29.97";
            case "30/1" -> "30";
            default -> throw new IllegalArgumentException(rate);
        };
    }

    /** The timecode after the last frame, as an ALE counts. The takes are short: drop-frame minutes are carried by hand. */
    private static String end(SampleTake take) {
        int base = take.rate().startsWith("24") ? 24 : 30;
        boolean drop = take.start().indexOf(';') >= 0;
        String[] part = take.start().split("[:;]");
        int minute = Integer.parseInt(part[1]);
        int second = Integer.parseInt(part[2]);
        int frame = Integer.parseInt(part[3]);
        for (int i = 0; i < take.frames(); i++) {
            frame++;
            if (frame == base) {
                frame = 0;
                second++;
            }
            if (second == 60) {
                second = 0;
                minute++;
                frame = drop && minute % 10 != 0 ? 2 : 0;
            }
        }
        return "%s:%02d:%02d%s%02d".formatted(part[0], minute, second, drop ? ";" : ":", frame);
    }
}

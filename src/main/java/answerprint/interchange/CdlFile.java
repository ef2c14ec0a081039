package answerprint.interchange;

import answerprint.colour.Cdl;
import java.util.ArrayList;
import java.util.List;

/**
 * ASC CDL files of all three kinds: {@code .cc}, {@code .ccc}, {@code .cdl}.
 *
 * @param corrections in the order of the file
 */
public record CdlFile(List<Graded> corrections) {

    /**
     * One colour correction.
     *
     * @param id as written; empty when the file gave none
     * @param description what it is for, and the space it works in
     * @param cdl the numbers
     */
    public record Graded(String id, String description, Cdl cdl) {}

    public CdlFile {
        corrections = List.copyOf(corrections);
    }

    /**
     * Reads any of the three kinds; unknown elements are passed over, older spellings are understood.
     *
     * @throws UnreadableDocument when it is no CDL file; also when it brings a document type or entities
     */
    public static CdlFile parse(byte[] file) {
        return new CdlReading(file).read();
    }

    /** One correction as a {@code .cc} file. */
    public static String printCc(Graded graded) {
        return declaration() + correction(graded, "");
    }

    /** All corrections as a {@code .ccc} file. */
    public String printCcc() {
        List<String> parts = new ArrayList<>();
        corrections.forEach(graded -> parts.add(correction(graded, "  ")));
        return declaration() + "<ColorCorrectionCollection xmlns=\"urn:ASC:CDL:v1.01\">\n" + String.join("", parts)
                + "</ColorCorrectionCollection>\n";
    }

    /** All corrections as a {@code .cdl} file. */
    public String printCdl() {
        List<String> parts = new ArrayList<>();
        corrections.forEach(
                graded -> parts.add("  <ColorDecision>\n" + correction(graded, "    ") + "  </ColorDecision>\n"));
        return declaration() + "<ColorDecisionList xmlns=\"urn:ASC:CDL:v1.01\">\n" + String.join("", parts)
                + "</ColorDecisionList>\n";
    }

    private static String declaration() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    }

    private static String correction(Graded graded, String indent) {
        Cdl cdl = graded.cdl();
        String body = """
                <ColorCorrection id="%s">
                  <SOPNode>
                    <Description>%s</Description>
                    <Slope>%s</Slope>
                    <Offset>%s</Offset>
                    <Power>%s</Power>
                  </SOPNode>
                  <SatNode>
                    <Saturation>%s</Saturation>
                  </SatNode>
                </ColorCorrection>
                """.formatted(
                        escaped(graded.id()),
                        escaped(graded.description()),
                        CdlText.print(cdl.slope()),
                        CdlText.print(cdl.offset()),
                        CdlText.print(cdl.power()),
                        CdlText.print(cdl.saturation()));
        return indent.isEmpty() ? body : body.indent(indent.length());
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF\\p{Cs}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package answerprint.interchange;

import answerprint.colour.Cdl;
import answerprint.colour.Triple;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One reading of a CDL file by a pull parser that knows no document types, entities or outside references. */
final class CdlReading {

    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_DEPTH = 32;
    private static final int MOST_CORRECTIONS = 20_000;
    private static final int MOST_TEXT = 8_192;

    private final byte[] file;
    private final List<CdlFile.Graded> found = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int depth;
    private int inside = -1;
    private String id = "";
    private String description = "";
    private Triple slope = Triple.ONE;
    private Triple offset = Triple.ZERO;
    private Triple power = Triple.ONE;
    private double saturation = 1;

    CdlReading(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new UnreadableDocument("CDL", "the file is larger than 16 MB");
        }
        this.file = file.clone();
    }

    CdlFile read() {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            while (xml.hasNext()) {
                take(xml, xml.next());
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new UnreadableDocument(
                    "CDL", "it is not well-formed XML: " + UnreadableDocument.shown(e.toString()), e);
        }
        if (found.isEmpty()) {
            throw new UnreadableDocument("CDL", "it holds no ColorCorrection");
        }
        return new CdlFile(found);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("outside references are not followed");
        });
        return factory;
    }

    private void take(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableDocument("CDL", "document types and entities are not accepted");
            case XMLStreamConstants.START_ELEMENT -> open(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
            case XMLStreamConstants.END_ELEMENT -> close(xml.getLocalName());
            default -> {}
        }
    }

    private void open(XMLStreamReader xml) {
        if (++depth > MOST_DEPTH) {
            throw new UnreadableDocument("CDL", "elements are nested deeper than " + MOST_DEPTH);
        }
        words.setLength(0);
        if (xml.getLocalName().equals("ColorCorrection") && inside < 0) {
            inside = depth;
            String given = xml.getAttributeValue(null, "id");
            id = given == null ? "" : given;
            description = "";
            slope = Triple.ONE;
            offset = Triple.ZERO;
            power = Triple.ONE;
            saturation = 1;
        }
    }

    private void text(String part) {
        if (inside < 0) {
            return;
        }
        if (words.length() + part.length() > MOST_TEXT) {
            throw new UnreadableDocument("CDL", "a text is longer than " + MOST_TEXT + " characters");
        }
        words.append(part);
    }

    private void close(String name) {
        if (inside >= 0) {
            value(name, words.toString().strip());
            if (depth == inside) {
                finish();
            }
        }
        words.setLength(0);
        depth--;
    }

    private void value(String name, String text) {
        switch (name) {
            case "Slope" -> slope = CdlText.triple(text);
            case "Offset" -> offset = CdlText.triple(text);
            case "Power" -> power = CdlText.triple(text);
            case "Saturation" -> saturation = CdlText.number(text);
            case "Description" -> description = description.isEmpty() ? text : description;
            default -> {}
        }
    }

    private void finish() {
        if (found.size() >= MOST_CORRECTIONS) {
            throw new UnreadableDocument("CDL", "it holds more than " + MOST_CORRECTIONS + " corrections");
        }
        Cdl cdl = CdlText.cdl(slope, offset, power, saturation);
        found.add(new CdlFile.Graded(id, description, cdl));
        inside = -1;
    }
}

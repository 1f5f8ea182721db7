package org.demarche.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The text of an OpenDocument text: its body, without notes, comments and what was struck out. */
final class OdtText implements Extractor {
    private static final String BODY = "content.xml";
    private static final String PROPERTIES = "meta.xml";
    private static final Set<String> UNREAD = Set.of("note", "annotation", "tracked-changes", "automatic-styles");

    @Override
    public DocumentText read(byte[] document) throws IOException, Refused {
        Map<String, byte[]> parts = ZippedXml.parts(document, Set.of(BODY, PROPERTIES));
        byte[] xml = parts.get(BODY);
        if (xml == null) {
            throw Refused.unreadable("it holds no " + BODY + ".");
        }
        Body body = new Body();
        ZippedXml.parse(xml, body);
        return new DocumentText(body.paragraphs, ZippedXml.value(parts.get(PROPERTIES), "title"));
    }

    /** Collects paragraphs. */
    private static final class Body implements ZippedXml.Handler {
        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();
        private int inside;
        private int unread;

        @Override
        public void start(XMLStreamReader xml) {
            String name = xml.getLocalName();
            if (UNREAD.contains(name)) {
                unread++;
            } else if (isParagraph(name)) {
                inside++;
            } else {
                switch (name) {
                    case "tab" -> words("\t");
                    case "line-break" -> words("\n");
                    case "s" -> words(" ");
                    default -> {}
                }
            }
        }

        @Override
        public void end(String name) {
            if (UNREAD.contains(name)) {
                unread--;
            } else if (isParagraph(name)) {
                inside--;
                if (inside == 0) {
                    paragraphs.add(paragraph.toString());
                    paragraph.setLength(0);
                }
            }
        }

        @Override
        public void words(String words) {
            if (inside > 0 && unread == 0) {
                paragraph.append(words);
            }
        }

        private static boolean isParagraph(String name) {
            return name.equals("p") || name.equals("h");
        }
    }
}

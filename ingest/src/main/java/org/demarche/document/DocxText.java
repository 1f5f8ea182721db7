package org.demarche.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The text of a Word document since 2007: its body, without headers, footers, notes and words whose deletion is tracked. */
final class DocxText implements Extractor {
    private static final String BODY = "word/document.xml";
    private static final String PROPERTIES = "docProps/core.xml";

    @Override
    public DocumentText read(byte[] document) throws IOException, Refused {
        Map<String, byte[]> parts = ZippedXml.parts(document, Set.of(BODY, PROPERTIES));
        byte[] xml = parts.get(BODY);
        if (xml == null) {
            throw Refused.unreadable("it holds no " + BODY + ".");
        }
        Body body = new Body();
        ZippedXml.parse(xml, body);
        String title = body.title == null ? ZippedXml.value(parts.get(PROPERTIES), "title") : body.title;
        return new DocumentText(body.paragraphs, title);
    }

    /** Collects paragraphs. */
    private static final class Body implements ZippedXml.Handler {
        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();
        private @Nullable String title;
        private boolean text;
        private boolean styledTitle;
        private int fallbacks;

        @Override
        public void start(XMLStreamReader xml) {
            String name = xml.getLocalName();
            text = name.equals("t");
            switch (name) {
                case "Fallback" -> fallbacks++;
                case "p" -> end("p");
                case "tab" -> add("\t");
                case "br", "cr" -> add("\n");
                case "noBreakHyphen" -> add("-");
                case "pStyle" ->
                    styledTitle = xml.getAttributeCount() > 0
                            && xml.getAttributeValue(0).equals("Title");
                default -> {}
            }
        }

        @Override
        public void end(String name) {
            text = false;
            if (name.equals("Fallback")) {
                fallbacks--;
            } else if (name.equals("p")) {
                String words = paragraph.toString().strip();
                if (!words.isEmpty()) {
                    paragraphs.add(words);
                    title = styledTitle && title == null ? words : title;
                }
                paragraph.setLength(0);
                styledTitle = false;
            }
        }

        @Override
        public void words(String words) {
            if (text) {
                add(words);
            }
        }

        private void add(String words) {
            if (fallbacks == 0) {
                paragraph.append(words);
            }
        }
    }
}

package org.demarche.wire;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Encodings;
import org.demarche.reading.Problems;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the items out of XML, one after another, each as a small tree; only one is held. Nothing outside of the file is
 * ever read and no entity but those of characters is put in. Prefixes of names are left out. Not thread-safe.
 */
final class XmlItems implements Closeable {
    private static final int LARGEST = 32 << 20;
    private static final int MOST_ELEMENTS = 500_000;
    private static final int DEEPEST = 200;
    /** What stands for blocks of text under other names than those of HTML. */
    private static final Map<String, String> AS_HTML = Map.of("hl2", "h2", "block", "div", "bq", "blockquote");

    private final GuardedReader in;
    private final XMLStreamReader xml;
    private final Problems problems;
    private final Set<String> items;
    private final Set<String> others;

    private int size;
    private int elements;

    /**
     * @param items names of elements that are wanted with all that is in them, in small letters
     * @param others names of elements that are given without what is in them
     */
    XmlItems(InputStream bytes, Set<String> items, Set<String> others, Problems problems) throws IOException {
        this.items = items;
        this.others = others;
        this.problems = problems;
        this.in = new GuardedReader(unspaced(Encodings.reader(bytes)), LARGEST);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((id, system, base, namespace) -> InputStream.nullInputStream());
        try {
            this.xml = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /**
     * The next item.
     *
     * @return null at the end, or where the XML is broken and the rest cannot be found
     */
    @Nullable
    Element next() {
        try {
            while (xml.hasNext()) {
                in.allow();
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String name = name(xml.getLocalName());
                    if (others.contains(name)) {
                        skip();
                        return new Element(name);
                    }
                    Element item = items.contains(name) ? tree(name) : null;
                    if (item != null) {
                        return item;
                    }
                }
            }
        } catch (XMLStreamException e) {
            long line =
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
            if (in.isExhausted()) {
                problems.report(
                        ProblemCode.DM091,
                        line,
                        "a part of more than " + LARGEST + " characters; the rest was not read.");
            } else {
                problems.report(ProblemCode.DM093, line, reason(e) + " The rest of the file was not read.");
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The element that begins here; null when it was too large, which is reported. */
    private @Nullable Element tree(String name) throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        size = 0;
        elements = 0;
        Element root = element(name);
        Element at = root;
        int flattened = 0;
        for (int depth = 1; depth > 0; ) {
            in.allow();
            int event = xml.next();
            boolean fits = size <= LARGEST && elements <= MOST_ELEMENTS;
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (!fits || depth > DEEPEST) {
                        flattened++;
                    } else {
                        Element inner = element(name(xml.getLocalName()));
                        at.appendChild(inner);
                        at = inner;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    Element outer = at.parent();
                    if (flattened > 0) {
                        flattened--;
                    } else if (outer != null) {
                        at = outer;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    size += xml.getTextLength();
                    if (fits) {
                        at.appendChild(new TextNode(xml.getText()));
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> at.appendChild(new TextNode(character(xml.getLocalName())));
                default -> {}
            }
        }
        if (size > LARGEST || elements > MOST_ELEMENTS) {
            problems.report(
                    ProblemCode.DM091,
                    line,
                    "an item of more than " + LARGEST + " characters or " + MOST_ELEMENTS + " elements.");
            return null;
        }
        return root;
    }

    private Element element(String name) {
        Element element = new Element(AS_HTML.getOrDefault(name, name));
        elements++;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            size += value.length();
            element.attr(name(xml.getAttributeLocalName(i)), value);
        }
        return element;
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            in.allow();
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The character of an entity of HTML; another entity stands for nothing. */
    private static String character(String name) {
        String reference = "&" + name + ";";
        String character = Parser.unescapeEntities(reference, false);
        return character.equals(reference) ? " " : character;
    }

    private static String name(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** Without the white space that must not stand before an XML declaration. */
    private static Reader unspaced(Reader in) throws IOException {
        BufferedReader buffered = new BufferedReader(in);
        do {
            buffered.mark(1);
        } while (Character.isWhitespace(buffered.read()));
        buffered.reset();
        return buffered;
    }

    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        String last = message.substring(message.lastIndexOf('\n') + 1)
                .replaceFirst("^Message: ", "")
                .strip();
        String shown = last.length() > 160 ? last.substring(0, 160) + "…" : last;
        return shown.endsWith(".") ? shown : shown + ".";
    }
}

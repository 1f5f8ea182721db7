package org.demarche.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML parts of a packed document. What is unpacked is counted, and nothing outside of the document is read. */
final class ZippedXml {
    /** Most bytes of a part that is read. */
    static final int LARGEST_PART = 128 << 20;

    /** Most bytes of all parts, read or passed over. */
    private static final long LARGEST = 2L << 30;

    private static final int MOST_PARTS = 20_000;
    private static final int DEEPEST = 2_000;
    private static final int BLOCK = 1 << 16;

    private ZippedXml() {}

    /** Takes one event of XML after another. */
    interface Handler {
        void start(XMLStreamReader xml);

        void end(String name);

        void words(String words);
    }

    /** The parts of these names that there are. */
    static Map<String, byte[]> parts(byte[] document, Set<String> names) throws IOException, Refused {
        Map<String, byte[]> parts = new HashMap<>();
        long total = 0;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            byte[] block = new byte[BLOCK];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (parts.size() == names.size()) {
                    break;
                }
                if (++count > MOST_PARTS) {
                    throw Refused.large("it has more than " + MOST_PARTS + " parts.");
                }
                ByteArrayOutputStream part = names.contains(entry.getName()) ? new ByteArrayOutputStream() : null;
                for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
                    total += read;
                    if (total > LARGEST || part != null && part.size() + read > LARGEST_PART) {
                        throw Refused.large(entry.getName() + " has more than "
                                + (part == null ? LARGEST : LARGEST_PART) + " bytes unpacked.");
                    }
                    if (part != null) {
                        part.write(block, 0, read);
                    }
                }
                if (part != null) {
                    parts.put(entry.getName(), part.toByteArray());
                }
            }
        }
        return parts;
    }

    /** Hands the events of a part to a handler. */
    static void parse(byte[] xml, Handler handler) throws IOException, Refused {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int depth = 0;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw Refused.large("its XML is nested more than " + DEEPEST + " deep.");
                        }
                        handler.start(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        handler.end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.words(reader.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Refused.unreadable("its XML declares or uses entities, which no document does.");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("XML is not well-formed", e);
        }
    }

    /** The words of the first element of a name, such as the title among the properties; null when it has none. */
    static @Nullable String value(byte @Nullable [] xml, String element) throws IOException, Refused {
        if (xml == null) {
            return null;
        }
        StringBuilder value = new StringBuilder();
        parse(xml, new Handler() {
            private boolean inside;

            @Override
            public void start(XMLStreamReader reader) {
                inside = reader.getLocalName().equals(element);
            }

            @Override
            public void end(String name) {
                inside = false;
            }

            @Override
            public void words(String words) {
                value.append(inside ? words : "");
            }
        });
        return value.toString().isBlank() ? null : value.toString().strip();
    }
}

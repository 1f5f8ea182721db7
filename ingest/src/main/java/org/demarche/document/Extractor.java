package org.demarche.document;

import java.io.IOException;

/** Takes the text out of a document. Thread-safe. */
interface Extractor {
    /**
     * The text of a document.
     *
     * @throws Refused when it is none, is locked or holds too much
     * @throws IOException when it is broken
     */
    DocumentText read(byte[] document) throws IOException, Refused;
}

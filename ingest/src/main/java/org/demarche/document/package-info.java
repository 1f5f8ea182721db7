/** Reads articles from documents (PDF, Word, RTF, OpenDocument) and from exports of newspaper databases. */
@NullMarked
package org.demarche.document;

import org.jspecify.annotations.NullMarked;

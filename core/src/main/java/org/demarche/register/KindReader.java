package org.demarche.register;

import java.util.Map;
import org.demarche.record.Kind;

/**
 * Reads what one kind of record has beside who, what and to whom. Readers keep nothing between two records and may be
 * shared by threads.
 */
interface KindReader {
    /** The kind whose records it reads; it is shown no others. */
    Kind kind();

    /**
     * False for a record that some rule takes for one of this kind and that the sentence shows to be none: "agreed that it
     * rained" is no agreement. It stays an event.
     */
    default boolean isOfKind(Told told) {
        return true;
    }

    /**
     * Puts into the attributes what the words say, under the names of docs/records.md; what they do not say is left out.
     *
     * @param told the record and its sentence
     * @param attributes those found so far, to add to
     */
    void read(Told told, Map<String, Object> attributes);
}

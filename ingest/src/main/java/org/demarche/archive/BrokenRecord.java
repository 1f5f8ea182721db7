package org.demarche.archive;

import java.io.IOException;

/** Says why a record, or the packed bytes that it lies in, cannot be read; what follows may be whole. */
final class BrokenRecord extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenRecord(String reason) {
        super(reason);
    }
}

/** Turns files, folders and standard input into articles, one at a time, and reports what could not be read. */
@NullMarked
package org.demarche.ingest;

import org.jspecify.annotations.NullMarked;

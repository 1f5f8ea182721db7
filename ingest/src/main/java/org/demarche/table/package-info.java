/** Reads articles from tables of comma-separated, tab-separated and similar values. */
@NullMarked
package org.demarche.table;

import org.jspecify.annotations.NullMarked;

/** Web archives, WARC and ARC: their records, packed or not, and the pages in them. */
@NullMarked
package org.demarche.archive;

import org.jspecify.annotations.NullMarked;

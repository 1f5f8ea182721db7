/** Fetches what stands behind an address: politely, within limits, and never at private addresses unless that is allowed. */
@NullMarked
package org.demarche.fetch;

import org.jspecify.annotations.NullMarked;

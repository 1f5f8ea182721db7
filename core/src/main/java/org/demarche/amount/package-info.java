/** How much: money, counts, shares, spans of time and other measures, with their bounds. */
@NullMarked
package org.demarche.amount;

import org.jspecify.annotations.NullMarked;

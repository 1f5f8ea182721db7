/** When: expressions of time in a sentence, the dates that they stand for, and the clauses that they belong to. */
@NullMarked
package org.demarche.time;

import org.jspecify.annotations.NullMarked;

/** Precision, recall and agreement of coded records against marked ones. */
@NullMarked
package org.demarche.score;

import org.jspecify.annotations.NullMarked;

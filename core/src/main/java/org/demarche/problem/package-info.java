/** The catalogue of numbered problems: what happened, where, and what to try. */
@NullMarked
package org.demarche.problem;

import org.jspecify.annotations.NullMarked;

/** Who does what to whom in a sentence: arguments, voice, negation, modality, tense and speaker. */
@NullMarked
package org.demarche.clause;

import org.jspecify.annotations.NullMarked;

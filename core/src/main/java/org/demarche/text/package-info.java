/** Sentences, tokens and dependency graphs over the untouched text, and the interface that fills them. */
@NullMarked
package org.demarche.text;

import org.jspecify.annotations.NullMarked;

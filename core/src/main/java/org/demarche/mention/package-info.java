/** Who is meant by the words of a sentence: actors, each with a span and how it was found. */
@NullMarked
package org.demarche.mention;

import org.jspecify.annotations.NullMarked;

/** The language layer of the project's own: words, sentences, tags, lemmas and basic Universal Dependencies. */
@NullMarked
package org.demarche.parser;

import org.jspecify.annotations.NullMarked;

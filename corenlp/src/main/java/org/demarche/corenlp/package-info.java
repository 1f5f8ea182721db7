/** The language layer over Stanford CoreNLP: tokens, sentences, tags, lemmas and basic Universal Dependencies. */
@NullMarked
package org.demarche.corenlp;

import org.jspecify.annotations.NullMarked;

/** The part-of-speech tagger: an averaged perceptron over words, endings and neighbours. */
@NullMarked
package org.demarche.parser.tag;

import org.jspecify.annotations.NullMarked;

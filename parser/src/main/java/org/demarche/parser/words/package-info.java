/** Cuts text into sentences and words, and gives the dictionary form of a word. */
@NullMarked
package org.demarche.parser.words;

import org.jspecify.annotations.NullMarked;

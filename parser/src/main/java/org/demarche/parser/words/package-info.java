/** Words and sentences of a text, their spelling and their dictionary forms. */
@NullMarked
package org.demarche.parser.words;

import org.jspecify.annotations.NullMarked;

/** Dictionaries of other coders, PETRARCH and TABARI, turned into tables of a codebook. */
@NullMarked
package org.demarche.dictionary;

import org.jspecify.annotations.NullMarked;

/** Where things are: names of places in a text, what they stand for, and which of them an act happened at. */
@NullMarked
package org.demarche.place;

import org.jspecify.annotations.NullMarked;

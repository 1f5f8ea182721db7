/** Exports with a structure: the formats of news wires, sentence files of PETRARCH, channels of Telegram. */
@NullMarked
package org.demarche.wire;

import org.jspecify.annotations.NullMarked;

/** Weapons that a text calls by their designation. */
@NullMarked
package org.demarche.equipment;

import org.jspecify.annotations.NullMarked;

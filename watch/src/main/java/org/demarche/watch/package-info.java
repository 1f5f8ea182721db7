/** Follows feeds: when to poll them, what of them is new, and where its full text stands. */
@NullMarked
package org.demarche.watch;

import org.jspecify.annotations.NullMarked;

/** Fetches feeds and articles over HTTP, politely and within limits, and follows what is new. */
@NullMarked
package org.demarche.watch;

import org.jspecify.annotations.NullMarked;

/** Listens, guards, and finds the answer to an address. */
@NullMarked
package org.demarche.web.server;

import org.jspecify.annotations.NullMarked;

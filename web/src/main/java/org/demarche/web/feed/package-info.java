/** The same happenings as RSS, Atom and JSON Feed. */
@NullMarked
package org.demarche.web.feed;

import org.jspecify.annotations.NullMarked;

/** Pages for people, and the same as JSON and CSV. */
@NullMarked
package org.demarche.web.page;

import org.jspecify.annotations.NullMarked;

/** What programs ask for: coding a text, and the description of all addresses. */
@NullMarked
package org.demarche.web.api;

import org.jspecify.annotations.NullMarked;

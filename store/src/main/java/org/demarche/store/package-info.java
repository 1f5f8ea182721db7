/** Keeps articles with their records in a database, and answers questions about them. */
@NullMarked
package org.demarche.store;

import org.jspecify.annotations.NullMarked;

/** What the store knows of a dyad, put together as a report: figures, happenings, entries, statements. */
@NullMarked
package org.demarche.report;

import org.jspecify.annotations.NullMarked;

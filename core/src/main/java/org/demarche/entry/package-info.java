/** Entries of a register: deals, agreements, exercises and visits, put together from the records of many articles. */
@NullMarked
package org.demarche.entry;

import org.jspecify.annotations.NullMarked;

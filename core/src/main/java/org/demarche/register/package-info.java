/** What each kind of record adds to it: of agreements, arms transfers, exercises, visits and statements. */
@NullMarked
package org.demarche.register;

import org.jspecify.annotations.NullMarked;

/** Says which articles are one report and which records of many reports tell of one happening, and why. */
@NullMarked
package org.demarche.happening;

import org.jspecify.annotations.NullMarked;

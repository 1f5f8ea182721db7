/** Serves pages, JSON, CSV and feeds from the store. */
@NullMarked
package org.demarche.web;

import org.jspecify.annotations.NullMarked;

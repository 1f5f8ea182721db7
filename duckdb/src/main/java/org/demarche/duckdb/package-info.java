/** Parquet in and out, and queries on it, by DuckDB in this process. The only package that knows DuckDB. */
@NullMarked
package org.demarche.duckdb;

import org.jspecify.annotations.NullMarked;

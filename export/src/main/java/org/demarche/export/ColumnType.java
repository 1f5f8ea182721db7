package org.demarche.export;

/** Types of columns, by their names in SQL. Codes and dates are text: a code keeps its leading zero, a date may be a year. */
public enum ColumnType {
    /** {@link String}. */
    VARCHAR,
    /** {@link Integer}. */
    INTEGER,
    /** {@link Double}. */
    DOUBLE,
    /** {@link Boolean}. */
    BOOLEAN
}

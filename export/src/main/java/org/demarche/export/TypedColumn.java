package org.demarche.export;

/**
 * A column of a flat table.
 *
 * @param name its name
 * @param type type of its values, each of which may be null
 * @param meaning what it holds
 * @param values the values or the notation that it takes, or ""
 */
public record TypedColumn(String name, ColumnType type, String meaning, String values) {}

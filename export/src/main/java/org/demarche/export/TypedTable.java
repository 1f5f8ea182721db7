package org.demarche.export;

import java.util.List;

/**
 * What a flat table is called and which columns it has.
 *
 * @param name short name in small letters
 * @param columns in the order of the values of a row
 */
public record TypedTable(String name, List<TypedColumn> columns) {
    public TypedTable {
        columns = List.copyOf(columns);
    }

    /** The names of the columns. */
    public List<String> names() {
        return columns.stream().map(TypedColumn::name).toList();
    }
}

package org.demarche.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of an answer. */
final class Rows implements RowSink {
    private List<String> names = List.of();
    final List<List<String>> rows = new ArrayList<>();

    @Override
    public void columns(List<String> columns) {
        names = columns;
    }

    @Override
    public void row(List<@Nullable Object> values) {
        rows.add(values.stream().map(String::valueOf).toList());
    }

    List<String> lines() {
        return rows.stream().map(row -> String.join(", ", row)).toList();
    }

    List<String> column(String name) {
        int at = IntStream.range(0, names.size())
                .filter(i -> names.get(i).equals(name))
                .findFirst()
                .orElseThrow();
        return rows.stream().map(row -> row.get(at)).toList();
    }
}

package org.demarche.export;

import java.util.List;

/**
 * How a table is laid out as Parquet. To the columns of the table come {@code day}, a DATE, and {@code year}, an INTEGER,
 * of the first of its dates that is not null; the day stays empty where only month or year are known.
 *
 * @param byYear a folder with a folder for each year, {@code year=2005/part-0.parquet}; else one file
 * @param dates columns that hold dates as text, YYYY, YYYY-MM or YYYY-MM-DD, the one that counts first
 */
public record ParquetLayout(boolean byYear, List<String> dates) {
    public ParquetLayout {
        dates = List.copyOf(dates);
    }

    /** Of {@link Exports#recordTable}: by the date of what happened, else that of publication. */
    public static ParquetLayout ofRecords(boolean byYear) {
        return new ParquetLayout(byYear, List.of("date_start", "published"));
    }
}

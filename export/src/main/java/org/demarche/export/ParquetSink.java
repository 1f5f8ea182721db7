package org.demarche.export;

/** Takes rows that become Parquet when it is closed. Not thread-safe. */
public interface ParquetSink extends TableSink {
    /** Gives up: nothing is written, what stood there stays, and closing does nothing more. */
    void discard();
}

package org.demarche.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was looked at last, by its key. Not thread-safe.
 *
 * @param <T> what is remembered
 */
final class Recent<T> extends LinkedHashMap<Long, T> {
    private static final long serialVersionUID = 1;
    private static final float LOAD = 0.75f;

    private final int most;

    /** @param most so many are remembered */
    Recent(int most) {
        super(16, LOAD, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
        return size() > most;
    }
}

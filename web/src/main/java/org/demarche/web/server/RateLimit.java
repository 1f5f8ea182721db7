package org.demarche.web.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Lets each address ask so many times a second, and a few more at once. Thread-safe. */
final class RateLimit {
    private static final int ADDRESSES = 10_000;
    private static final double NANOS = 1e9;

    private final int perSecond;
    private final int burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** @param nanos a clock that only goes forward */
    RateLimit(int perSecond, int burst, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanos = nanos;
    }

    /** What an address may still ask, as of a moment. */
    private record Bucket(double left, long at) {}

    /** Whether an address may ask once more; counts it. */
    synchronized boolean allows(String address) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.getOrDefault(address, new Bucket(burst, now));
        double left = Math.min(burst, bucket.left + (now - bucket.at) / NANOS * perSecond);
        boolean allowed = left >= 1;
        buckets.put(address, new Bucket(allowed ? left - 1 : left, now));
        return allowed;
    }
}

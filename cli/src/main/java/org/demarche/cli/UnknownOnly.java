package org.demarche.cli;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.demarche.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Passes on what is not known yet, and all problems. The iterator belongs to one thread; the count may be read by any. */
final class UnknownOnly implements Iterator<Intake.Item> {
    private final Iterator<Intake.Item> all;
    private final Predicate<Reading> known;
    private final AtomicLong passed = new AtomicLong();
    private Intake.@Nullable Item upcoming;

    /** @param known called by the thread that takes the items */
    UnknownOnly(Iterator<Intake.Item> all, Predicate<Reading> known) {
        this.all = all;
        this.known = known;
    }

    @Override
    public boolean hasNext() {
        while (upcoming == null && all.hasNext()) {
            Intake.Item item = all.next();
            Reading reading = item.reading();
            if (reading != null && known.test(reading)) {
                passed.incrementAndGet();
            } else {
                upcoming = item;
            }
        }
        return upcoming != null;
    }

    @Override
    public Intake.Item next() {
        Intake.Item item = hasNext() ? upcoming : null;
        if (item == null) {
            throw new NoSuchElementException();
        }
        upcoming = null;
        return item;
    }

    /** How many articles were known. */
    long passed() {
        return passed.get();
    }
}

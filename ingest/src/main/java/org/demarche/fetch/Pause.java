package org.demarche.fetch;

import java.time.Duration;

/** How time is waited for. */
public interface Pause {
    /** By sleeping. */
    Pause SLEEP = time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);

    /** Comes back when so much time has passed. */
    void take(Duration time) throws InterruptedException;
}

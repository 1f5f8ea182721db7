package org.demarche.fetch;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a request gave no answer. */
final class Causes {
    private static final int DEEPEST = 6;
    private static final int MILLION = 1_000_000;

    private Causes() {}

    /**
     * The failure that an exception of the library or of unpacking stands for.
     *
     * @param through which proxy, as {@link Routes#check} says it
     */
    static FetchFailure of(Exception e, WebAddress address, Deadline deadline, String through) {
        if (e instanceof FetchFailure known) {
            return known;
        }
        if (deadline.hasPassed()) {
            return tooSlow(deadline);
        }
        for (Throwable cause = e; cause != null; cause = deeper(cause, e)) {
            FetchFailure known = known(cause, address, through);
            if (known != null) {
                return known;
            }
        }
        boolean isOfUnpacking = e instanceof RuntimeException;
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return FetchFailure.passing(
                ProblemCode.DM121,
                isOfUnpacking ? "its answer cannot be unpacked" : "its answer cannot be read: " + words);
    }

    /** The proxy opens no way to the host. */
    static FetchFailure noTunnel(int status, String through) {
        return reach("no connection was made" + through + ", which answered " + status);
    }

    /** The host may not be asked. */
    static FetchFailure isPrivate(WebAddress address) {
        return FetchFailure.lasting(ProblemCode.DM120, "its host " + address.host() + " is at a private address");
    }

    /** The body is larger than it may be. */
    static FetchFailure tooLarge(Limits limits) {
        String size =
                limits.mostBytes() >= MILLION ? limits.mostBytes() / MILLION + " MB" : limits.mostBytes() + " bytes";
        return FetchFailure.lasting(ProblemCode.DM124, "its answer has more than " + size);
    }

    /** The answer did not come, or not whole, in the time that it has. */
    static FetchFailure tooSlow(Deadline deadline) {
        return FetchFailure.slow(
                ProblemCode.DM124, "its answer was not there or not whole after " + deadline.seconds() + " s", null);
    }

    private static @Nullable Throwable deeper(Throwable cause, Throwable from) {
        int depth = 0;
        for (Throwable up = from; up != cause && up != null; up = up.getCause()) {
            depth++;
        }
        return depth < DEEPEST ? cause.getCause() : null;
    }

    private static @Nullable FetchFailure known(Throwable cause, WebAddress address, String through) {
        if (cause instanceof CheckedNames.PrivateHost) {
            return isPrivate(address);
        }
        if (cause instanceof MessageConstraintException) {
            return FetchFailure.lasting(ProblemCode.DM124, "the head of its answer is larger than it may be");
        }
        if (cause instanceof UnknownHostException) {
            return reach(through.isEmpty() ? "no host is called " + address.host() : "no host is found" + through);
        }
        if (cause instanceof SSLException) {
            return reach("no safe connection was agreed on: " + cause.getMessage());
        }
        if (cause instanceof SocketTimeoutException) {
            return reach("the server did not answer in time" + through);
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return reach("the server cannot be connected to" + through);
        }
        return broken(cause);
    }

    private static @Nullable FetchFailure broken(Throwable cause) {
        if (cause instanceof NoHttpResponseException) {
            return reach("the server closed the connection without an answer");
        }
        if (cause instanceof ConnectionClosedException
                || cause instanceof TruncatedChunkException
                || cause instanceof EOFException) {
            return reach("its answer broke off");
        }
        return cause instanceof ZipException ? reach("its answer cannot be unpacked: " + cause.getMessage()) : null;
    }

    private static FetchFailure reach(String detail) {
        return FetchFailure.passing(ProblemCode.DM121, detail);
    }
}

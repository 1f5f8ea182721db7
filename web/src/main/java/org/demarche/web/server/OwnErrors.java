package org.demarche.web.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.demarche.problem.ProblemCode;
import org.demarche.web.Refusal;
import org.demarche.web.Reply;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the server refuses before it comes to {@link Site}: addresses and headers that are not well-formed or too
 * long, in the same form and with the same headers. Thread-safe.
 */
final class OwnErrors extends ErrorHandler {
    private static final int ADDRESS_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;

    private final Answers answers;

    OwnErrors(Answers answers) {
        this.answers = answers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = request.getAttribute(ERROR_STATUS) instanceof Integer said ? said : response.getStatus();
        String reason = request.getAttribute(ERROR_MESSAGE) instanceof String said ? said : null;
        String path = String.valueOf(Request.getPathInContext(request));
        Reply reply = answers.refused(refusal(status, reason), path, Site.accept(request));
        Site.send(request, response, reply, callback);
        return true;
    }

    /** The body of an answer to what could not be read at all, so that nothing is known of it. */
    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
        Reply reply = answers.refused(refusal(status, reason), "/", "");
        Site.guarding(fields);
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        fields.put(HttpHeader.CONTENT_TYPE, reply.type());
        return ByteBuffer.wrap(reply.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refusal(int status, @Nullable String reason) {
        int told = status < 400 ? 500 : status;
        if (told == ADDRESS_TOO_LONG || told == HEADERS_TOO_LARGE) {
            return new Refusal(told, ProblemCode.DM145, "An address with all headers may have 32 KiB.");
        }
        String why = reason == null || reason.isBlank() ? "" : ": " + reason;
        return new Refusal(
                told, told == 500 ? ProblemCode.DM014 : ProblemCode.DM148, "The server refused it" + why + ".");
    }
}

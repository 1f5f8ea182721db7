package org.demarche.register;

import java.util.Map;
import org.demarche.record.Kind;

/** How and on what something was said. */
final class StatementReader implements KindReader {
    @Override
    public Kind kind() {
        return Kind.STATEMENT;
    }

    @Override
    public void read(Told told, Map<String, Object> attributes) {}
}

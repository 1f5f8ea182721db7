package org.demarche.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonLineTest {
    @Test
    void keepsTheOrderAndLeavesOutWhatIsNull() throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("z", "say \"so\"\n");
        members.put("none", null);
        members.put("a", List.of(1, true, Map.of("k", "v")));
        StringWriter out = new StringWriter();

        JsonLine.write(out, members);
        JsonLine.write(out, Map.of());

        assertThat(out).hasToString("{\"z\":\"say \\\"so\\\"\\n\",\"a\":[1,true,{\"k\":\"v\"}]}\n{}\n");
    }
}

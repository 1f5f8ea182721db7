package org.demarche.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void countsCharactersBeyondTheFirstPlaneOnce() {
        CodePoints points = CodePoints.of("a😀b😀");

        assertThat(points.length()).isEqualTo(4);
        assertThat(points.fromUtf16(3)).isEqualTo(2);
        assertThat(points.toUtf16(2, 4)).isEqualTo(new org.demarche.text.Span(3, 6));
    }

    @Test
    void anOffsetInsideACharacterIsItsEnd() {
        assertThat(CodePoints.of("a😀b").fromUtf16(2)).isEqualTo(2);
    }

    @Test
    void rejectsOffsetsOutsideTheText() {
        CodePoints points = CodePoints.of("😀");

        assertThatThrownBy(() -> points.fromUtf16(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.toUtf16(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.toUtf16(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property
    void agreesWithJavaOnAnyText(@ForAll String words) {
        String text = words + "😀" + words;
        CodePoints points = CodePoints.of(text);

        assertThat(points.length()).isEqualTo(text.codePointCount(0, text.length()));
        for (int point = 0; point <= points.length(); point++) {
            int utf16 = text.offsetByCodePoints(0, point);
            assertThat(points.toUtf16(point)).isEqualTo(utf16);
            assertThat(points.fromUtf16(utf16)).isEqualTo(point);
        }
    }
}

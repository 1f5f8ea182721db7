package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.train.PatternData.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternDataTest {
    private final PatternData data = PatternData.load();

    @Test
    void thereAreManyTemplatesAndNoneTwice() {
        assertThat(data.templates()).hasSizeGreaterThan(600);
        assertThat(data.templates()).extracting(Template::source).doesNotHaveDuplicates();
    }

    @Test
    void everyNameThatIsUsedExistsAndEveryListIsUsed() {
        Set<String> used = new HashSet<>();
        data.templates().forEach(template -> names(template.piece(), used));
        data.lists().values().forEach(entries -> entries.forEach(entry -> names(entry, used)));
        used.add("office");
        used.removeAll(Expansion.NAMES);
        assertThat(used).containsExactlyInAnyOrderElementsOf(data.lists().keySet());
    }

    @Test
    void everyListHasEntriesAndNoneContainsItself() {
        data.lists().forEach((name, entries) -> {
            assertThat(entries).as(name).isNotEmpty();
            assertThat(reachable(name)).as(name).doesNotContain(name);
        });
    }

    @Test
    void theIndexOfAListStandsOnlyInLists() {
        data.templates().forEach(template -> assertThat(template.source()).doesNotContainPattern("@\\w+#"));
    }

    @Test
    void everyRegionHasNames() {
        data.states().forEach(state -> assertThat(data.regions()).containsKey(state.region()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a {b|c", "a [b", "a} b", "a | b", "a @ b", "{a]"})
    void aBrokenTemplateIsRefused(String template) {
        assertThatThrownBy(() -> TemplateReader.read(template)).isInstanceOf(IllegalArgumentException.class);
    }

    private Set<String> reachable(String list) {
        Set<String> found = new HashSet<>();
        Set<String> next = new HashSet<>();
        entries(list).forEach(entry -> names(entry, next));
        while (!next.isEmpty()) {
            String name = next.iterator().next();
            next.remove(name);
            if (found.add(name)) {
                entries(name).forEach(entry -> names(entry, next));
            }
        }
        return found;
    }

    private List<Piece> entries(String list) {
        return data.lists().getOrDefault(list, List.of());
    }

    private static void names(Piece piece, Set<String> found) {
        if (piece instanceof Piece.Sequence sequence) {
            sequence.parts().forEach(part -> names(part, found));
        } else if (piece instanceof Piece.Choice choice) {
            choice.options().forEach(option -> names(option, found));
        } else if (piece instanceof Piece.Maybe maybe) {
            names(maybe.part(), found);
        } else if (piece instanceof Piece.Reference reference) {
            found.add(reference.name());
        }
    }
}

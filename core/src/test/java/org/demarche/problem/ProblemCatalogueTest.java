package org.demarche.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
    private static final Path PAGE = Path.of("..", "docs", "problems.md");

    private static String page() throws IOException {
        Assumptions.assumeTrue(Files.exists(PAGE), "docs/problems.md is not beside this module");
        return Files.readString(PAGE);
    }

    @Test
    void eachCodeHasOneSectionInOrderAndNoOtherHas() throws IOException {
        List<String> sections = page().lines()
                .filter(l -> l.startsWith("## "))
                .map(l -> l.substring(3))
                .toList();
        assertThat(sections)
                .containsExactlyElementsOf(
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
    }

    @Test
    void eachSectionBeginsWithTheTitle() throws IOException {
        String page = page();
        for (ProblemCode code : ProblemCode.values()) {
            String title = code.title().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + code.title().substring(1);
            assertThat(page).contains("## " + code + "\n\n" + title + ".");
        }
    }

    @Test
    void eachCodeSaysWhatToTry() {
        assertThat(ProblemCode.values()).allSatisfy(code -> {
            assertThat(code.title()).doesNotEndWith(".").isNotBlank();
            assertThat(code.advice()).endsWith(".");
            assertThat(code.anchor()).isEqualTo(code.name().toLowerCase(java.util.Locale.ROOT));
        });
    }

    @Test
    void aMessageIsOneLineWithPlaceNumberAndAdvice() {
        Problem problem = new Problem(ProblemCode.DM031, "lexicon/x.yml:14:9", "'47'. Did you mean '047'?");
        assertThat(problem.message())
                .isEqualTo("lexicon/x.yml:14:9: DM031 unknown event code: '47'. Did you mean '047'? "
                        + ProblemCode.DM031.advice());
    }
}

package org.demarche.cli;

import java.nio.file.Path;
import org.demarche.codebook.Codebook;
import org.demarche.problem.DemarcheException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that lays a user's own files over the shipped codebook. */
final class CodebookChoice {
    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "Lay the data files of this folder over the shipped ones: lexicon/*.yml, classes/*.tsv,"
                    + " actors/*.tsv.")
    private @Nullable Path folder;

    /** The user's folder, or null. */
    @Nullable
    Path folder() {
        return folder;
    }

    /**
     * The codebook to work with.
     *
     * @throws DemarcheException with all findings when the files are not right
     */
    Codebook load() {
        return OwnCodebook.load(folder);
    }
}

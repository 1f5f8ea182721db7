package org.demarche.dictionary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A dictionary as it was read.
 *
 * @param lines its lines
 * @param utf8 false when it was read as Windows-1252
 */
record DictionaryFile(List<DictionaryLine> lines, boolean utf8) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";

    static DictionaryFile read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new DictionaryFile(DictionaryLine.of(text.startsWith(MARK) ? text.substring(1) : text), true);
        } catch (CharacterCodingException e) {
            return new DictionaryFile(DictionaryLine.of(new String(bytes, WINDOWS)), false);
        }
    }
}

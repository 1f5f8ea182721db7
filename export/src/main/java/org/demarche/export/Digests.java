package org.demarche.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.demarche.article.Article;
import org.demarche.record.CodedRecord;

/** Hashes of texts and files, and the numbers that stand for records where a format wants a number. */
final class Digests {
    /** As many hexadecimal digits as every program reads without loss: 52 bits fit a double. */
    private static final int DIGITS = 13;

    private static final int BUFFER = 1 << 16;

    private Digests() {}

    /** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
    static String sha256(String text) {
        return hex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of a file. */
    static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return hex(digest.digest());
    }

    /** A record's id is unique only together with its article's. */
    static String id(Article article, CodedRecord record) {
        return article.id() + "_" + record.id();
    }

    /** The same number for the same record of the same article in the same direction. */
    static long number(Article article, CodedRecord record, boolean mirrored) {
        String id = id(article, record) + (mirrored ? "_mirrored" : "");
        return Long.parseLong(sha256(id).substring(0, DIGITS), 16);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.demarche.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Copies a workbook with the moment of creation that the caller gave: the library writes that of its own clock. */
final class WorkbookStamp {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WorkbookStamp() {}

    /** @param created moment as YYYY-MM-DDThh:mm:ssZ, or null to leave it out */
    static void copy(Path workbook, OutputStream out, @Nullable String created) throws IOException {
        try (ZipFile from = new ZipFile(workbook.toFile())) {
            ZipOutputStream to = new ZipOutputStream(out);
            Enumeration<? extends ZipEntry> entries = from.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(FIXED);
                to.putNextEntry(copy);
                try (InputStream in = from.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        to.write(stamped(in.readAllBytes(), created));
                    } else {
                        in.transferTo(to);
                    }
                }
                to.closeEntry();
            }
            to.finish();
        }
    }

    private static byte[] stamped(byte[] properties, @Nullable String created) {
        Matcher matcher = CREATED.matcher(new String(properties, StandardCharsets.UTF_8));
        String with = created == null ? "" : "$1" + Matcher.quoteReplacement(created) + "$2";
        return matcher.replaceAll(with).getBytes(StandardCharsets.UTF_8);
    }
}

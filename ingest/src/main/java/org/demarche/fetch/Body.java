package org.demarche.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer: in memory up to {@value #IN_MEMORY}, beyond that in a temporary file that nobody else sees and
 * that is gone with this. Not thread-safe.
 */
public final class Body implements Closeable {
    private static final int IN_MEMORY = 4 << 20;

    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private long size;

    Body() {}

    void write(byte[] block, int length) throws IOException {
        if (file == null && memory.size() + length > IN_MEMORY) {
            Path path = Files.createTempFile("demarche", ".part");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            writeAll(file, ByteBuffer.wrap(memory.toByteArray()));
            memory = new ByteArrayOutputStream();
        }
        if (file == null) {
            memory.write(block, 0, length);
        } else {
            writeAll(file, ByteBuffer.wrap(block, 0, length));
        }
        size += length;
    }

    private static void writeAll(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** How many bytes. */
    public long size() {
        return size;
    }

    /** All bytes from the first on; closing the stream lets go of them. To be called once. */
    public InputStream stream() throws IOException {
        if (file == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        file.position(0);
        return Channels.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
        memory = new ByteArrayOutputStream();
    }
}

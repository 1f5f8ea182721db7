package org.demarche.parser;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.parser.graph.Network;
import org.demarche.parser.tag.Tagger;

/**
 * A trained tagger and parser for one language. Immutable and thread-safe.
 *
 * @param name name and version, such as demarche-en/1
 * @param tagger gives words their tags
 * @param network scores the parser's actions
 */
public record Model(String name, Tagger tagger, Network network) {
    private static final int MAGIC = 0x444d5031;

    /**
     * Reads a model.
     *
     * @throws IOException when the input fails or is not a model of this version
     */
    public static Model read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
        if (data.readInt() != MAGIC) {
            throw new IOException("this is not a model of this version of the parser");
        }
        return new Model(data.readUTF(), Tagger.read(data), Network.read(data));
    }

    /** Writes the model; the stream is left open. */
    public void write(OutputStream out) throws IOException {
        GZIPOutputStream zip = new GZIPOutputStream(out);
        DataOutputStream data = new DataOutputStream(zip);
        data.writeInt(MAGIC);
        data.writeUTF(name);
        tagger.write(data);
        network.write(data);
        data.flush();
        zip.finish();
    }
}

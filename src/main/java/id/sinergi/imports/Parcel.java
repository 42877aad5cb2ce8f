package id.sinergi.imports;

import id.sinergi.imports.kinds.Cell;
import id.sinergi.imports.reading.Lines;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Rows of a file as they lie in the database: the columns that are kept, nothing else, compressed. */
final class Parcel {

    /** What the rows are: the whole file while it waits, or those that were rejected. */
    enum Content {
        ROWS,
        REJECTED
    }

    private static final int PART = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final int END = -1;

    private Parcel() {}

    /** Writes within the caller's transaction. */
    static final class Writer implements AutoCloseable {

        private final DataOutputStream out;

        Writer(ParcelRepository parcels, UUID id, Content content) {
            try {
                out = new DataOutputStream(new BufferedOutputStream(new Fast(new Parts(parcels, id, content)), BUFFER));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** @param line as the user's program shows it, from 1 */
        void add(int line, List<Cell> cells) {
            try {
                out.writeInt(line);
                out.writeShort(cells.size());
                for (var cell : cells) {
                    var bytes = cell.packed().getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                out.writeInt(END);
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads row by row, one part in memory at a time. */
    static final class Reader implements Lines {

        private final DataInputStream in;

        Reader(ParcelRepository parcels, UUID id, Content content) {
            try {
                in = new DataInputStream(new BufferedInputStream(
                        new GZIPInputStream(new PartsIn(parcels, id, content), BUFFER), BUFFER));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable Line next() {
            try {
                var line = in.readInt();
                if (line == END) {
                    return null;
                }
                var size = in.readShort();
                var cells = new ArrayList<Cell>(size);
                for (var i = 0; i < size; i++) {
                    cells.add(Cell.unpacked(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8)));
                }
                return new Line(line, cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Fast extends GZIPOutputStream {

        Fast(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static final class Parts extends OutputStream {

        private final ParcelRepository parcels;
        private final UUID id;
        private final Content content;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART + BUFFER);
        private int count;

        Parts(ParcelRepository parcels, UUID id, Content content) {
            this.parcels = parcels;
            this.id = id;
            this.content = content;
        }

        @Override
        public void write(int b) {
            part.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            part.write(bytes, offset, length);
            if (part.size() >= PART) {
                store();
            }
        }

        @Override
        public void close() {
            if (part.size() > 0) {
                store();
            }
        }

        private void store() {
            parcels.insert(id, content, count++, part.toByteArray());
            part.reset();
        }
    }

    private static final class PartsIn extends InputStream {

        private final ParcelRepository parcels;
        private final UUID id;
        private final Content content;
        private InputStream part = InputStream.nullInputStream();
        private int count;

        PartsIn(ParcelRepository parcels, UUID id, Content content) {
            this.parcels = parcels;
            this.id = id;
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = part.read(bytes, offset, length);
            if (read < 0) {
                var next = parcels.part(id, content, count++);
                if (next == null) {
                    return -1;
                }
                part = new ByteArrayInputStream(next);
                return part.read(bytes, offset, length);
            }
            return read;
        }
    }
}

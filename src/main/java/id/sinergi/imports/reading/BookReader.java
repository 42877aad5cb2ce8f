package id.sinergi.imports.reading;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An open workbook: its texts and formats are in memory, its sheets are read as they come. */
final class BookReader implements Closeable {

    private final ZipFile zip;
    private final Values values;
    private @Nullable Xml open;

    BookReader(Path path, Book book) throws IOException {
        zip = ZipFile.builder().setPath(path).get();
        try {
            values = new Values(strings(book), styles(book), book.is1904());
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private List<String> strings(Book book) throws IOException {
        var strings = new ArrayList<String>();
        if (book.strings() != null) {
            try (var xml = part(book.strings())) {
                for (var name = xml.element(); name != null; name = xml.element()) {
                    if (name.equals("si")) {
                        strings.add(xml.richText("si"));
                    }
                }
            }
        }
        return strings;
    }

    private Styles styles(Book book) throws IOException {
        if (book.styles() == null) {
            return Styles.none();
        }
        try (var xml = part(book.styles())) {
            return Styles.read(xml);
        }
    }

    private Xml part(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Unreadable(name + " is not there");
        }
        return Xml.of(zip.getInputStream(entry));
    }

    /** Ends the sheet that was read before; {@code more} as {@link SheetRows} says. */
    Lines rows(Sheet sheet, int mostColumns, int more) throws IOException {
        end();
        var xml = part(sheet.part());
        open = xml;
        return new SheetRows(xml, values, sheet.merges(), mostColumns, more);
    }

    private void end() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public void close() throws IOException {
        end();
        zip.close();
    }
}

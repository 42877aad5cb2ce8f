package id.sinergi.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.imports.kinds.Cell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text files with quotation marks, made by chance: whole ones, and ones of which a mark is missing or too many. */
class QuotedFilesTests {

    private static final int FILES = 400;

    @TempDir
    Path folder;

    /** A file as it was written: each row by its cells, and as it stands in the file. */
    private record Written(char separator, List<List<String>> rows, List<String> texts) {

        String file() {
            return String.join("\r\n", texts);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rowsWrittenAreRowsRead(long seed) throws IOException {
        var random = new Random(seed);
        for (var i = 0; i < FILES; i++) {
            var written = written(random, false);
            var file = written.file();
            assertThat(texts(read(file, written.separator())))
                    .as(file)
                    .isEqualTo(written.rows().subList(1, written.rows().size()));
        }
    }

    /** Whatever is wrong with one row, the others are read; itself is lost, or each of its cells in its place. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6, 7, 8})
    void aSpoiltRowSpoilsNoOther(long seed) throws IOException {
        var random = new Random(seed);
        for (var i = 0; i < FILES; i++) {
            var written = written(random, true);
            var at = 1 + random.nextInt(written.rows().size() - 1);
            var row = written.texts().get(at);
            var spoilt = spoilt(row, random);
            written.texts().set(at, spoilt);
            var file = written.file();
            var read = read(file, written.separator());
            var before = at - 1;
            var behind = written.rows().size() - 1 - at;
            assertThat(texts(read.subList(0, before)))
                    .as(file)
                    .isEqualTo(written.rows().subList(1, at));
            assertThat(texts(read.subList(read.size() - behind, read.size())))
                    .as(file)
                    .isEqualTo(written.rows().subList(at + 1, written.rows().size()));
            var own = read.subList(before, read.size() - behind);
            if (row.indexOf('\n') < 0) {
                assertThat(own).as(file).hasSize(1);
                if (!own.getFirst().getLast().isLost()) {
                    assertThat(unmarked(texts(own).getFirst()))
                            .as(file)
                            .isEqualTo(unmarked(written.rows().get(at)));
                }
            }
        }
    }

    private static List<String> unmarked(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("\"", "")).toList();
    }

    /** One mark taken away, or one put somewhere. */
    private static String spoilt(String row, Random random) {
        var marks = IntStream.range(0, row.length())
                .filter(i -> row.charAt(i) == '"')
                .toArray();
        if (marks.length == 0 || random.nextBoolean()) {
            var at = random.nextInt(row.length() + 1);
            return row.substring(0, at) + '"' + row.substring(at);
        }
        var at = marks[random.nextInt(marks.length)];
        return row.substring(0, at) + row.substring(at + 1);
    }

    /** @param plain whether each cell begins and ends as people's words do, not with a sign */
    private static Written written(Random random, boolean plain) {
        var columns = 4 + random.nextInt(6);
        var separator = Text.SEPARATORS[random.nextInt(Text.SEPARATORS.length)];
        var quoted = random.nextInt(3);
        var rows = new ArrayList<List<String>>();
        rows.add(IntStream.range(0, columns).mapToObj(i -> "column" + i).toList());
        for (var i = 1 + random.nextInt(30); i > 0; i--) {
            var cells = new ArrayList<String>();
            for (var column = 0; column < columns; column++) {
                var cell = cell(random, separator, column, columns);
                cells.add(plain && !cell.isEmpty() ? "k" + cell + "k" : cell);
            }
            rows.add(cells);
        }
        var texts = rows.stream()
                .map(cells -> cells.stream()
                        .map(cell -> isQuoted(cell, separator, quoted, random)
                                ? '"' + cell.replace("\"", "\"\"") + '"'
                                : cell)
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.toCollection(ArrayList::new));
        return new Written(separator, rows, texts);
    }

    /** No line of a cell has as many separators as a row: then nobody could tell which it is. */
    private static String cell(Random random, char separator, int column, int columns) {
        var text = new StringBuilder();
        var separators = 0;
        for (var i = column == 0 ? 1 + random.nextInt(3) : random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> {
                    if (++separators <= (columns - 2) / 2) {
                        text.append(separator).append(random.nextBoolean() ? " " : "");
                    }
                }
                case 3 -> text.append('"');
                case 4 -> {
                    text.append('\n');
                    separators = 0;
                }
                default -> text.append('k').append(column).append((char) ('a' + random.nextInt(26)));
            }
        }
        return column == 0 && text.toString().isBlank() ? "k0" : text.toString();
    }

    private static boolean isQuoted(String cell, char separator, int quoted, Random random) {
        return quoted == 0
                || cell.indexOf(separator) >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || (quoted == 1 && random.nextBoolean());
    }

    /** A separator within quotes among the first lines says nothing of how wide the file is. */
    @Test
    void aQuotedSeparatorMakesNoWiderRow() throws IOException {
        assertThat(read("""
                nik,nama,tanggallahir,sex,alamat
                21,Ana,1990-01-01,P,"Jl. A, No. 1, Unaaha"
                22,Budi,1990-01-01,L,"Jl. B
                23,Cici,1990-01-01,P,Jl. C
                24,Dedi,1990-01-01,L,Jl. D"
                25,Eko,1990-01-01,L,Jl. E
                """, ',').stream().map(cells -> cells.getFirst().text()))
                .containsExactly("21", "22", "23", "24", "25");
    }

    @Test
    void anOpenMarkAmongQuotedCellsIsFound() throws IOException {
        var row = read("""
                "nik","nama","tanggallahir","sex","dusun","rw","rt"
                "22","Budi","1990-01-01","L","Dusun I,"003","004"
                """, ',').getFirst();
        assertThat(row.subList(0, 4)).noneMatch(Cell::isLost);
        assertThat(row.subList(4, 7)).allMatch(Cell::isLost);
    }

    /** More cells than the header, the last of them open: the address before it is not whole. */
    @Test
    void anOpenMarkBeyondTheHeaderIsARowTooLong() throws IOException {
        assertThat(read("nik,nama,alamat\n21,Ana,Jl. A,\"No. 1\n", ',').getFirst())
                .allMatch(Cell::isLost);
    }

    /** Two marks that are never closed look like one cell with text behind it: the row would move to the left. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8601;Q;L;\"Jl. A;\"Dusun I;03;04",
                "8601;Q;L;\"Jl. A;\"Dusun I;03;04;",
                "8603;Q;L;\"Jl. C;\"Dusun\nII\";03;04"
            })
    void textBehindAClosingMarkMovesNoRow(String text) throws IOException {
        var rows = read("nik;nama;sex;alamat;dusun;rw;rt\n" + text + "\n9999;Z;P;Jl. Z;Dusun Z;01;02\n", ';');
        assertThat(rows.subList(0, rows.size() - 1))
                .allSatisfy(row -> assertThat(row).allMatch(Cell::isLost));
        assertThat(rows.getLast()).noneMatch(Cell::isLost);
    }

    @Test
    void aWordInMarksBeforeOthersIsText() throws IOException {
        assertThat(texts(read("nik;alamat;rt\n21;\"Jl. A\" lama;03\n", ';')))
                .containsExactly(List.of("21", "Jl. A lama", "03"));
    }

    private static List<List<String>> texts(List<List<Cell>> rows) {
        return rows.stream()
                .map(cells -> cells.stream()
                        .map(cell -> cell.isLost() ? "lost" : cell.text())
                        .toList())
                .toList();
    }

    private List<List<Cell>> read(String content, char separator) throws IOException {
        var file = Files.write(folder.resolve("x.csv"), content.getBytes(StandardCharsets.UTF_8));
        var source = new Source(
                file,
                null,
                new Text(
                        StandardCharsets.UTF_8,
                        false,
                        separator,
                        content.lines().count()));
        var read = new ArrayList<List<Cell>>();
        try (var rows = source.rows(List.of(new Source.Part(source.sheets().getFirst(), 1)))) {
            for (var line = rows.next(); line != null; line = rows.next()) {
                read.add(line.cells());
            }
        }
        return read;
    }
}

package id.sinergi.imports.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a workbook lie: its sheets in their order, texts and styles, and from when its dates count.
 *
 * @param strings shared texts, {@code null} where there are none
 * @param styles formats of cells, {@code null} where there are none
 */
public record Book(
        List<Sheet> sheets,
        @Nullable String strings,
        @Nullable String styles,
        boolean is1904) {

    private static final String ROOT = "_rels/.rels";

    public Book {
        sheets = List.copyOf(sheets);
    }

    /** The same with what was counted in its sheets. */
    public Book with(List<Sheet> counted) {
        return new Book(counted, strings, styles, is1904);
    }

    /** All parts that are parsed when it is read. */
    public Set<String> parts() {
        var parts = new HashSet<String>();
        sheets.forEach(sheet -> parts.add(sheet.part()));
        parts.add(strings == null ? "" : strings);
        parts.add(styles == null ? "" : styles);
        return parts;
    }

    private record Relation(String type, String target) {
        boolean is(String wanted) {
            return type.endsWith("/" + wanted);
        }
    }

    /** @param guard is asked about each part before it is parsed */
    public static Book of(ZipFile zip, Consumer<ZipArchiveEntry> guard) throws IOException {
        var path = relations(zip, guard, ROOT, "").values().stream()
                .filter(relation -> relation.is("officeDocument"))
                .map(Relation::target)
                .filter(target -> zip.getEntry(target) != null)
                .findFirst()
                .orElse("xl/workbook.xml");
        var entry = zip.getEntry(path);
        if (entry == null) {
            throw new Unreadable("no workbook");
        }
        guard.accept(entry);
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        var relations = relations(zip, guard, folder + "_rels/" + path.substring(folder.length()) + ".rels", folder);
        try (var xml = Xml.of(zip.getInputStream(entry))) {
            return read(xml, zip, folder, relations);
        }
    }

    private static Book read(Xml xml, ZipFile zip, String folder, Map<String, Relation> relations) {
        var is1904 = false;
        var active = 0;
        var place = 0;
        var sheets = new ArrayList<Sheet>();
        for (var name = xml.element(); name != null; name = xml.element()) {
            switch (name) {
                case "workbookPr" -> is1904 = xml.isOn("date1904");
                case "workbookView" -> active = number(xml.attribute("activeTab"));
                case "sheet" -> {
                    var relation = relations.get(Objects.toString(xml.foreign("id"), ""));
                    var title = xml.attribute("name");
                    if (relation != null && relation.is("worksheet") && zip.getEntry(relation.target()) != null) {
                        var state = xml.attribute("state");
                        sheets.add(new Sheet(
                                title == null ? "" : Escapes.decode(title),
                                relation.target(),
                                state != null && !state.equals("visible"),
                                place == active,
                                0,
                                List.of()));
                    }
                    place++;
                }
                default -> {}
            }
        }
        return new Book(
                sheets.isEmpty() ? usual(zip, folder) : sheets,
                part(zip, relations, "sharedStrings", folder + "sharedStrings.xml"),
                part(zip, relations, "styles", folder + "styles.xml"),
                is1904);
    }

    /** Of a workbook that does not say where its sheets are. */
    private static List<Sheet> usual(ZipFile zip, String folder) {
        var sheets = new ArrayList<Sheet>();
        for (var i = 1; zip.getEntry(folder + "worksheets/sheet" + i + ".xml") != null; i++) {
            var part = folder + "worksheets/sheet" + i + ".xml";
            sheets.add(new Sheet("Sheet" + i, part, false, i == 1, 0, List.of()));
        }
        return sheets;
    }

    private static @Nullable String part(ZipFile zip, Map<String, Relation> relations, String type, String usual) {
        return relations.values().stream()
                .filter(relation -> relation.is(type))
                .map(Relation::target)
                .filter(target -> zip.getEntry(target) != null)
                .findFirst()
                .orElse(zip.getEntry(usual) == null ? null : usual);
    }

    private static Map<String, Relation> relations(
            ZipFile zip, Consumer<ZipArchiveEntry> guard, String path, String folder) throws IOException {
        var entry = zip.getEntry(path);
        if (entry == null) {
            return Collections.emptyMap();
        }
        guard.accept(entry);
        var relations = new HashMap<String, Relation>();
        try (var xml = Xml.of(zip.getInputStream(entry))) {
            for (var name = xml.element(); name != null; name = xml.element()) {
                var target = xml.attribute("Target");
                if (name.equals("Relationship") && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    relations.put(
                            Objects.toString(xml.attribute("Id"), ""),
                            new Relation(Objects.toString(xml.attribute("Type"), ""), resolve(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        var path = new ArrayList<String>();
        for (var step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..") && !path.isEmpty()) {
                path.removeLast();
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}

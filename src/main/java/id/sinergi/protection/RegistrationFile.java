package id.sinergi.protection;

import id.sinergi.protection.PersonRepository.OnList;
import id.sinergi.protection.Registration.Format;
import id.sinergi.registry.Beneficiaries.Particulars;
import id.sinergi.shared.CsvSafe;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * People as a table by the configured columns. There is no official layout ({@code domain.md} 4.7): the columns are
 * rows of {@code protection.export_column}. Every cell is text, and none is a formula.
 */
@Component
class RegistrationFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ColumnQuery columns;
    private final Territory territory;

    RegistrationFile(ColumnQuery columns, Territory territory) {
        this.columns = columns;
        this.territory = territory;
    }

    List<String> headers() {
        return columns.all().stream().map(ColumnQuery.Column::header).toList();
    }

    byte[] write(ProtectionList list, List<Particulars> people, Map<Long, OnList> placed, Format format) {
        var fields = columns.all().stream().map(ColumnQuery.Column::field).toList();
        var rows = people.stream()
                .map(one -> fields.stream()
                        .map(field -> cell(field, list, one, Objects.requireNonNull(placed.get(one.id()))))
                        .toList())
                .toList();
        return format == Format.XLSX ? xlsx(list.number(), headers(), rows) : csv(headers(), rows);
    }

    private String cell(ColumnQuery.Field field, ProtectionList list, Particulars one, OnList placed) {
        return switch (field) {
            case NIK -> one.nik();
            case NAME -> one.name();
            case BIRTH_PLACE -> text(one.birthPlace());
            case BIRTH_DATE -> one.birthDate().toString();
            case SEX -> one.sex();
            case ADDRESS -> address(one);
            case VILLAGE -> village(one).map(Village::name).orElse(one.villageCode());
            case DISTRICT ->
                village(one)
                        .flatMap(village -> territory.district(village.districtCode()))
                        .map(district -> district.name())
                        .orElse("");
            case PHONE -> text(one.phone());
            case OCCUPATION -> one.occupation() == null ? "" : one.occupation().toString();
            case PROGRAMS -> "JKK+JKM";
            case FROM -> list.start().toString();
            case MONTHS -> Integer.toString(list.months());
            case CONTRIBUTION -> Long.toString(placed.monthly());
            case SOURCE -> list.source();
            case LIST -> list.number();
            case EMPTY -> "";
        };
    }

    private Optional<Village> village(Particulars one) {
        return territory.village(one.villageCode());
    }

    private static String address(Particulars one) {
        return Stream.of(
                        text(one.address()),
                        text(one.hamlet()),
                        one.rt() == null ? "" : "RT " + one.rt(),
                        one.rw() == null ? "" : "RW " + one.rw())
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static byte[] csv(List<String> headers, List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var csv =
                CsvSafe.writer().build(new OutputStreamWriter(out, StandardCharsets.UTF_8).append(BYTE_ORDER_MARK))) {
            csv.writeRecord(headers);
            rows.forEach(row -> csv.writeRecord(row.stream().map(CsvSafe::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] xlsx(String title, List<String> headers, List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Sinergi", "1.0")) {
            var sheet = book.newWorksheet(title);
            for (var column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
                for (var row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

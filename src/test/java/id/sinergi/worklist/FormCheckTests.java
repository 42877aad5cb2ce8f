package id.sinergi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.worklist.forms.Field;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTests {

    private static final List<Field.Option> YES_NO =
            List.of(new Field.Option("yes", "Ya"), new Field.Option("no", "Tidak"));

    private final FormCheck check = new FormCheck(ZoneId.of("Asia/Makassar"));

    @Test
    void readsEveryType() {
        var values = check.check(
                List.of(
                        Field.text("line"),
                        Field.integer("count"),
                        Field.money("amount"),
                        Field.date("day"),
                        Field.dateTime("moment"),
                        Field.yes("sure"),
                        Field.choice("answer", YES_NO),
                        Field.multiChoice("many", YES_NO),
                        Field.rows(
                                "people",
                                5,
                                List.of(Field.text("name"), Field.integer("age").optional()))),
                Map.of(
                        "line", "  spaces around  ",
                        "count", 7,
                        "amount", "12000000",
                        "day", "2026-11-22",
                        "moment", "2026-11-22T10:00:00+08:00",
                        "sure", true,
                        "answer", "yes",
                        "many", List.of("yes", "no"),
                        "people", List.of(Map.of("name", "A", "age", "40"), Map.of("name", "B"))));
        assertThat(check.errors()).isEmpty();
        assertThat(values.text("line")).isEqualTo("spaces around");
        assertThat(values.number("count")).isEqualTo(7);
        assertThat(values.number("amount")).isEqualTo(12_000_000);
        assertThat(values.date("day")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(values.dateTime("moment")).isEqualTo(LocalDateTime.of(2026, 11, 22, 10, 0));
        assertThat(values.yes("sure")).isTrue();
        assertThat(values.text("answer")).isEqualTo("yes");
        assertThat(values.texts("many")).containsExactly("yes", "no");
        assertThat(values.rows("people")).hasSize(2);
        assertThat(values.rows("people").getFirst().number("age")).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "count, twelve, notANumber",
        "count, -1, negative",
        "count, 1.5, notANumber",
        "count, 99999999999999999999, notANumber",
        "count, 10000001, tooBig",
        "day, 2026-02-30, notADate",
        "day, 22/11/2026, notADate",
        "day, 0001-01-01, notADate",
        "answer, maybe, notAnOption",
        "sure, perhaps, notAnOption",
        "file, ../../etc/passwd, notAFile",
        "stranger, x, unknown"
    })
    void namesWhatIsWrong(String field, String given, String code) {
        check.check(fields(), raw(field, given));
        assertThat(check.errors())
                .extracting(FieldError::field, FieldError::code)
                .contains(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    /** A program may send a number that no long holds; cut to fit it would be another number. */
    @Test
    void aNumberTooBigForTheProgramIsNotCut() {
        check.check(fields(), raw("count", new BigInteger("18446744073709551621")));
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("notANumber");
    }

    @Test
    void aMomentBeyondMeasureIsNamed() {
        check.check(List.of(Field.dateTime("moment")), raw("moment", "+99999-01-01T10:00"));
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("notADate");
    }

    @Test
    void halfACharacterIsNamed() {
        check.check(List.of(Field.text("line")), raw("line", "a\ud83d"));
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("unreadable");
    }

    @Test
    void aRequiredFieldLeftEmptyIsNamed() {
        for (var empty : Arrays.asList(null, "", "   ")) {
            var fresh = new FormCheck(ZoneId.of("Asia/Makassar"));
            fresh.check(List.of(Field.text("line")), raw("line", empty));
            assertThat(fresh.errors()).extracting(FieldError::code).containsExactly("required");
        }
    }

    @Test
    void aTenThousandCharacterNameIsRefused() {
        check.check(List.of(Field.text("line")), Map.of("line", "x".repeat(10_000)));
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("tooLong");
    }

    @Test
    void invisibleControlCharactersAreRefused() {
        check.check(List.of(Field.text("line")), Map.of("line", "a\u0000b"));
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("unreadable");
    }

    @Test
    void aFieldThatIsNotShownIsNeitherRequiredNorKept() {
        var fields = List.of(Field.choice("answer", YES_NO), Field.text("why").when("answer", "no"));
        var values = check.check(fields, Map.of("answer", "yes", "why", "left over"));
        assertThat(check.errors()).isEmpty();
        assertThat(values.has("why")).isFalse();
        check.check(fields, Map.of("answer", "no"));
        assertThat(check.errors()).extracting(FieldError::field).containsExactly("why");
    }

    @Test
    void aWrongCellIsNamedByItsRow() {
        var people = Field.rows("people", 2, List.of(Field.text("name"), Field.integer("age")));
        check.check(
                List.of(people),
                Map.of("people", List.of(Map.of("name", "A", "age", 1), Map.of("name", "B", "age", "x"))));
        assertThat(check.errors()).extracting(FieldError::field).containsExactly("people[2].age");
        var tooMany = new FormCheck(ZoneId.of("Asia/Makassar"));
        tooMany.check(List.of(people), Map.of("people", List.of(Map.of(), Map.of(), Map.of())));
        assertThat(tooMany.errors()).extracting(FieldError::code).containsExactly("tooManyRows");
    }

    private static List<Field> fields() {
        return List.of(
                Field.integer("count").optional(),
                Field.date("day").optional(),
                Field.choice("answer", YES_NO).optional(),
                Field.yes("sure").optional(),
                Field.file("file").optional());
    }

    private static Map<String, Object> raw(String field, Object value) {
        var raw = new HashMap<String, Object>();
        raw.put(field, value);
        return raw;
    }
}

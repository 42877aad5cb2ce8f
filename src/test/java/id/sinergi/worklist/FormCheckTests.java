package id.sinergi.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.worklist.forms.Field;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTests {

    private static final List<Field.Option> YES_NO =
            List.of(new Field.Option("yes", "Ya"), new Field.Option("no", "Tidak"));

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Makassar"));

    private static final UUID MINE = UUID.fromString("3f2b8c4e-8a59-4a5e-9a5a-0d8f6a2e9d11");

    private final FormCheck check = new FormCheck(CLOCK, false, MINE::equals);

    @Test
    void aNumberOfAPersonStandsOnlyWhereItIsAskedFor() {
        var nik = "7402185501900001";
        var fields = List.of(
                Field.text("line"),
                Field.longText("reason"),
                Field.personalNumber("number"),
                Field.rows("people", 5, List.of(Field.text("name"), Field.personalNumber("nik"))));
        Map<String, Object> raw = Map.of(
                "line",
                "NIK " + nik,
                "reason",
                "KTP 740218-550190-0001 asli",
                "number",
                nik,
                "people",
                List.of(Map.of("name", nik, "nik", "7402 1855 0190 0001")));
        var values = check.check(fields, raw);
        assertThat(check.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(
                        tuple("line", "personalNumber"),
                        tuple("reason", "personalNumber"),
                        tuple("people[1].name", "personalNumber"));
        assertThat(values.text("number")).isEqualTo(nik);
        assertThat(HeldNumbers.in(fields, raw))
                .as("a draft is no place for it either")
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("line", "reason", "people[1].name");
    }

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
        "count, 99999999999999999999, tooBig",
        "count, 7.500, notANumber",
        "count, +5, notANumber",
        "count, ٧٥٠, notANumber",
        "count, 10000001, tooBig",
        "day, 2026-02-30, notADate",
        "day, 22/11/2026, notADate",
        "day, 0001-01-01, implausible",
        "day, 2199-01-01, implausible",
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
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("tooBig");
    }

    @Test
    void aMomentBeyondMeasureIsNamed() {
        check.check(List.of(Field.dateTime("moment")), raw("moment", "+99999-01-01T10:00"));
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("implausible");
    }

    @Test
    void halfACharacterIsNamed() {
        check.check(List.of(Field.text("line")), raw("line", "a\ud83d"));
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("unreadable");
    }

    @Test
    void aRequiredFieldLeftEmptyIsNamed() {
        for (var empty : Arrays.asList(null, "", "   ")) {
            var fresh = new FormCheck(CLOCK, false, MINE::equals);
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
    void whatCannotBeSeenIsTakenOut() {
        var values = check.check(List.of(Field.text("line")), Map.of("line", " Bud\u200bi\u202e \u0007\r\n"));
        assertThat(values.text("line")).isEqualTo("Budi");
        check.check(List.of(Field.text("line")), Map.of("line", "\u200b\u2066"));
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("required");
    }

    @Test
    void invisibleControlCharactersAreRefused() {
        check.check(List.of(Field.text("line")), Map.of("line", "a\u0000b"));
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("unreadable");
    }

    @Test
    void anAnswerToWhatIsNotAskedIsRefusedByName() {
        var fields = List.of(
                Field.note("fact", "7"),
                Field.choice("answer", YES_NO),
                Field.text("why").when("answer", "no"),
                Field.text("more").optional().when("why", "because"));
        var sent =
                new HashMap<String, Object>(Map.of("answer", "yes", "why", "left over", "more", "of it", "fact", "8"));
        check.check(fields, sent);
        assertThat(check.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("fact", "notAsked"), tuple("why", "notAsked"), tuple("more", "notAsked"));
        sent.put("why", " ");
        sent.put("more", null);
        sent.remove("fact");
        var empty = new FormCheck(CLOCK, true, MINE::equals);
        var values = empty.check(fields, sent);
        assertThat(empty.errors()).as("nothing was said").isEmpty();
        assertThat(values.has("why")).isFalse();
        var asked = new FormCheck(CLOCK, true, MINE::equals);
        asked.check(fields, Map.of("answer", "no"));
        assertThat(asked.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("why", "required"));
        var undecided = new FormCheck(CLOCK, true, MINE::equals);
        undecided.check(fields, Map.of("answer", "perhaps", "why", "who knows whether it is asked", "more", "x"));
        assertThat(undecided.errors()).extracting(FieldError::field).containsExactly("answer");
    }

    @Test
    void programsSendEachAnswerInTheJsonFormOfItsType() {
        var fields = List.of(
                Field.integer("count"),
                Field.money("amount"),
                Field.yes("sure"),
                Field.date("day"),
                Field.choice("answer", YES_NO),
                Field.multiChoice("many", YES_NO),
                Field.file("file"),
                Field.text("line"),
                Field.rows("people", 5, List.of(Field.integer("age"), Field.yes("grown"))));
        var strict = new FormCheck(CLOCK, true, MINE::equals);
        strict.check(
                fields,
                Map.of(
                        "count",
                        "3",
                        "amount",
                        "3000",
                        "sure",
                        "true",
                        "day",
                        20261122,
                        "answer",
                        1,
                        "many",
                        "yes",
                        "file",
                        List.of("x"),
                        "line",
                        5,
                        "people",
                        List.of(Map.of("age", "40", "grown", 1))));
        assertThat(strict.errors()).extracting(FieldError::code).containsOnly("wrongValue");
        assertThat(strict.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "count",
                        "amount",
                        "sure",
                        "day",
                        "answer",
                        "many",
                        "file",
                        "line",
                        "people[1].age",
                        "people[1].grown");
        var right = new FormCheck(CLOCK, true, MINE::equals);
        right.check(
                fields,
                Map.of(
                        "count",
                        3,
                        "amount",
                        3_000_000_000L,
                        "sure",
                        false,
                        "day",
                        "2026-11-22",
                        "answer",
                        "no",
                        "many",
                        List.of("yes"),
                        "file",
                        MINE.toString(),
                        "line",
                        "5",
                        "people",
                        List.of(Map.of("age", 40, "grown", true))));
        assertThat(right.errors()).isEmpty();
    }

    @Test
    void aFileIsOneOfTheCase() {
        var rows = Field.rows("people", 2, List.of(Field.file("proof")));
        var asked = List.of(Field.file("file"), rows);
        var other = UUID.randomUUID().toString();
        check.check(
                asked,
                Map.of("file", other, "people", List.of(Map.of("proof", MINE.toString()), Map.of("proof", other))));
        assertThat(check.errors())
                .containsExactly(new FieldError("file", "notAFile"), new FieldError("people[2].proof", "notAFile"));
    }

    @Test
    void aWrongCellIsNamedByItsRow() {
        var people = Field.rows("people", 2, List.of(Field.text("name"), Field.integer("age")));
        check.check(
                List.of(people),
                Map.of("people", List.of(Map.of("name", "A", "age", 1), Map.of("name", "B", "age", "x"))));
        assertThat(check.errors()).extracting(FieldError::field).containsExactly("people[2].age");
        var tooMany = new FormCheck(CLOCK, false, MINE::equals);
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

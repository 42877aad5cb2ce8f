package id.sinergi.worklist;

import id.sinergi.worklist.forms.Field;
import java.util.List;

/** The JSON form of each type of answer: {@code "3"} is no number, {@code "true"} no yes. */
final class JsonForm {

    private JsonForm() {}

    static boolean fits(Field.Type type, Object given) {
        return switch (type) {
            case TEXT, NAME, PHONE, PERSONAL_NUMBER, LONG_TEXT, SECRET, DATE, DATE_TIME, CHOICE, FILE ->
                given instanceof String;
            case INTEGER, KEY, MONEY -> given instanceof Number;
            case BOOLEAN -> given instanceof Boolean;
            case MULTI_CHOICE, ROWS -> given instanceof List<?>;
            case NOTE -> false;
        };
    }
}

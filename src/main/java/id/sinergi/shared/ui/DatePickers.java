package id.sinergi.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.data.binder.Result;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Texts;
import id.sinergi.shared.Written;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** Calendars that speak the reader's language, begin on Monday, and read a day however people write it. */
public final class DatePickers {

    /** With a year that the browser does not fill up from two digits, as it does with "yyyy". */
    private static final String SHOWN = "dd-MM-uuuu";

    private DatePickers() {}

    public static DatePicker date() {
        var picker = new DatePicker();
        picker.setLocale(Texts.locale());
        picker.setI18n(words());
        picker.setMin(Plausible.FIRST);
        picker.setMax(Plausible.LAST);
        readAnyWay(picker);
        return picker;
    }

    public static DateTimePicker dateTime() {
        var picker = new DateTimePicker();
        picker.setLocale(Texts.locale());
        picker.setDatePickerI18n(words());
        picker.setMin(Plausible.FIRST.atStartOfDay());
        picker.setMax(Plausible.LAST.atTime(LocalTime.MAX));
        picker.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage(UiText.get("field.notADate"))
                .setIncompleteInputErrorMessage(UiText.get("field.dayAndHour"))
                .setMinErrorMessage(UiText.get("field.dayOutside"))
                .setMaxErrorMessage(UiText.get("field.dayOutside")));
        picker.getElement()
                .getChildren()
                .flatMap(part -> part.getComponent().stream())
                .filter(DatePicker.class::isInstance)
                .forEach(part -> readAnyWay((DatePicker) part));
        return picker;
    }

    /** The browser knows the format that is shown; every other way of writing a day is read here. */
    private static void readAnyWay(DatePicker picker) {
        picker.setFallbackParser(typed -> Written.day(typed)
                .map(Result::<LocalDate>ok)
                .orElseGet(() -> Result.error(UiText.get("field.notADate"))));
    }

    private static DatePickerI18n words() {
        var names = DateFormatSymbols.getInstance(Texts.locale());
        return new DatePickerI18n()
                .setMonthNames(List.of(names.getMonths()).subList(0, 12))
                .setWeekdays(days(names.getWeekdays()))
                .setWeekdaysShort(days(names.getShortWeekdays()))
                .setDateFormats(SHOWN)
                .setFirstDayOfWeek(1)
                .setToday(UiText.get("date.today"))
                .setCancel(UiText.get("action.cancel"))
                .setBadInputErrorMessage(UiText.get("field.notADate"))
                .setMinErrorMessage(UiText.get("field.dayOutside"))
                .setMaxErrorMessage(UiText.get("field.dayOutside"));
    }

    private static List<String> days(String[] fromSunday) {
        return Arrays.asList(fromSunday).subList(1, 8);
    }
}

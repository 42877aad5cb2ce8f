package id.sinergi.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import id.sinergi.shared.Texts;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;

/** Calendars that speak the reader's language and begin on Monday. */
public final class DatePickers {

    private DatePickers() {}

    public static DatePicker date() {
        var picker = new DatePicker();
        picker.setLocale(Texts.locale());
        picker.setI18n(words());
        return picker;
    }

    public static DateTimePicker dateTime() {
        var picker = new DateTimePicker();
        picker.setLocale(Texts.locale());
        picker.setDatePickerI18n(words());
        return picker;
    }

    private static DatePickerI18n words() {
        var names = DateFormatSymbols.getInstance(Texts.locale());
        return new DatePickerI18n()
                .setMonthNames(List.of(names.getMonths()).subList(0, 12))
                .setWeekdays(days(names.getWeekdays()))
                .setWeekdaysShort(days(names.getShortWeekdays()))
                .setDateFormats("dd-MM-yyyy", "d-M-yyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setToday(UiText.get("date.today"))
                .setCancel(UiText.get("action.cancel"))
                .setBadInputErrorMessage(UiText.get("field.notADate"));
    }

    private static List<String> days(String[] fromSunday) {
        return Arrays.asList(fromSunday).subList(1, 8);
    }
}

package id.sinergi.employers;

import id.sinergi.shared.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an employer's record is to say, as it is typed; its rules are those of the import. */
public record EmployerForm(
        @Nullable String npp,
        @Nullable String nib,
        @Nullable String npwp,
        @Nullable String name,
        @Nullable String address,
        @Nullable String villageCode,
        @Nullable String kbli,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String workerCount,
        @Nullable String riskGroup) {

    /** The names of the fields here and in JSON, by the columns of the import. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("npp", "npp"),
            Map.entry("nib", "nib"),
            Map.entry("npwp", "npwp"),
            Map.entry("nama", "name"),
            Map.entry("alamat", "address"),
            Map.entry("kode_desa", "villageCode"),
            Map.entry("kbli", "kbli"),
            Map.entry("penanggung_jawab", "contact"),
            Map.entry("telepon", "phone"),
            Map.entry("email", "email"),
            Map.entry("jumlah_pekerja", "workerCount"),
            Map.entry("kelompok_risiko", "riskGroup"));

    /** Of a new employer. */
    public static final EmployerForm EMPTY =
            new EmployerForm(null, null, null, null, null, null, null, null, null, null, null, null);

    /** The form with what stands in the record. */
    public static EmployerForm of(Employer employer) {
        return new EmployerForm(
                employer.npp(),
                employer.nib(),
                employer.npwp(),
                employer.name(),
                employer.address(),
                employer.villageCode(),
                employer.kbli(),
                employer.contact(),
                employer.phone(),
                employer.email(),
                said(employer.workerCount()),
                said(employer.riskGroup()));
    }

    /** The form with these values in place of those it has; others are left alone. */
    public EmployerForm with(Map<String, ? extends @Nullable Object> values) {
        var all = values();
        values.forEach((field, value) -> all.replace(field, value == null ? null : value.toString()));
        return new EmployerForm(
                all.get("npp"),
                all.get("nib"),
                all.get("npwp"),
                all.get("name"),
                all.get("address"),
                all.get("villageCode"),
                all.get("kbli"),
                all.get("contact"),
                all.get("phone"),
                all.get("email"),
                all.get("workerCount"),
                all.get("riskGroup"));
    }

    /** By field, in the order of the form. */
    Map<String, @Nullable String> values() {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("npp", npp);
        values.put("nib", nib);
        values.put("npwp", npwp);
        values.put("name", name);
        values.put("address", address);
        values.put("villageCode", villageCode);
        values.put("kbli", kbli);
        values.put("contact", contact);
        values.put("phone", phone);
        values.put("email", email);
        values.put("workerCount", workerCount);
        values.put("riskGroup", riskGroup);
        return values;
    }

    /** The cell of a column of the import. */
    @Nullable
    String cell(String column) {
        var field = FIELDS.get(column);
        return field == null ? null : values().get(field);
    }

    /** Where {@code after} says something else, by field. */
    public List<Change> changes(EmployerForm after) {
        var changes = new ArrayList<Change>();
        var others = after.values();
        values().forEach((field, before) -> {
            var now = others.get(field);
            if (!Objects.equals(blankAsNull(before), blankAsNull(now))) {
                var type = field.equals("workerCount") ? Change.Type.NUMBER : Change.Type.TEXT;
                changes.add(new Change(field, blankAsNull(before), blankAsNull(now), type));
            }
        });
        return changes;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String said(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}

package id.sinergi.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person as entered in a form; {@code null} where nothing was entered, which wipes out nothing that is known.
 *
 * @param sex {@code L} or {@code P}
 * @param occupation OpenSID occupation, 1 to 89
 * @param workStatus Regsosek question 418, 1 to 8
 * @param monthlyIncome rupiah
 */
public record WorkerForm(
        String villageCode,
        @Nullable String nik,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String familyCard,
        @Nullable String birthPlace,
        @Nullable String address,
        @Nullable Integer occupation,
        @Nullable Integer workStatus,
        @Nullable String employerName,
        @Nullable Long monthlyIncome,
        @Nullable Integer decile,
        @Nullable String phone) {

    /** As a row of an import file. */
    Map<String, @Nullable String> cells() {
        var cells = new HashMap<String, @Nullable String>();
        put(cells, "kode_desa", villageCode);
        put(cells, "nik", nik);
        put(cells, "nama", name);
        put(cells, "tanggallahir", birthDate);
        put(cells, "sex", sex);
        put(cells, "no_kk", familyCard);
        put(cells, "tempatlahir", birthPlace);
        put(cells, "alamat", address);
        put(cells, "pekerjaan_id", occupation);
        put(cells, "status_kerja", workStatus);
        put(cells, "pemberi_kerja", employerName);
        put(cells, "penghasilan", monthlyIncome);
        put(cells, "desil", decile);
        put(cells, "telepon", phone);
        return cells;
    }

    private static void put(Map<String, @Nullable String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }
}

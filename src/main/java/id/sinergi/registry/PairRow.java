package id.sinergi.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One record of a pair: what a person compares. Holds the full NIK, which {@link PairWords} does not show. */
record PairRow(
        WorkerRow row,
        String nik,
        @Nullable String familyCard,
        @Nullable String birthPlace,
        @Nullable String address,
        @Nullable String hamlet,
        @Nullable String rw,
        @Nullable String rt,
        @Nullable Short occupation,
        @Nullable Short workStatus,
        @Nullable String phone,
        LocalDate updated) {

    /** The columns of {@code table} under names that begin with it. */
    static String columns(String table) {
        return """
                w.id AS w_id, w.nik AS w_nik, w.name AS w_name, w.birth_date AS w_birth_date, w.sex AS w_sex,
                w.village_code AS w_village_code, w.employer_name AS w_employer_name,
                w.countable AND w.duplicate_of IS NULL AS w_eligible, w.membership AS w_membership, w.route AS w_route,
                w.family_card AS w_family_card, w.birth_place AS w_birth_place, w.address AS w_address,
                w.hamlet AS w_hamlet, w.rw AS w_rw, w.rt AS w_rt, w.occupation AS w_occupation,
                w.work_status AS w_work_status, w.phone AS w_phone, CAST(w.updated_at AS date) AS w_updated_at
                """.replaceAll("\\bw([._])", table + "$1");
    }

    static PairRow of(ResultSet row, String table) throws SQLException {
        return new PairRow(
                new WorkerRow(
                        row.getLong(table + "_id"),
                        Nik.mask(row.getString(table + "_nik")),
                        row.getString(table + "_name"),
                        row.getObject(table + "_birth_date", LocalDate.class),
                        row.getString(table + "_sex"),
                        row.getString(table + "_village_code"),
                        row.getString(table + "_employer_name"),
                        row.getBoolean(table + "_eligible"),
                        row.getString(table + "_membership"),
                        row.getString(table + "_route")),
                row.getString(table + "_nik"),
                row.getString(table + "_family_card"),
                row.getString(table + "_birth_place"),
                row.getString(table + "_address"),
                row.getString(table + "_hamlet"),
                row.getString(table + "_rw"),
                row.getString(table + "_rt"),
                row.getObject(table + "_occupation", Short.class),
                row.getObject(table + "_work_status", Short.class),
                row.getString(table + "_phone"),
                row.getObject(table + "_updated_at", LocalDate.class));
    }
}

package id.sinergi.registry;

import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an import file holds, which columns it must have, and which agencies may bring it. */
public enum ImportKind {
    RESIDENTS(
            EnumSet.of(Agency.DESA, Agency.KECAMATAN, Agency.DPMD),
            List.of("nik", "nama", "tanggallahir", "sex"),
            List.of(
                    "no_kk",
                    "tempatlahir",
                    "alamat",
                    "dusun",
                    "rw",
                    "rt",
                    "pekerjaan_id",
                    "status_kerja",
                    "pemberi_kerja",
                    "penghasilan",
                    "desil",
                    "telepon",
                    "warganegara_id",
                    "status_dasar",
                    "kode_desa")),
    MEMBERS(
            EnumSet.of(Agency.BPJS),
            List.of("nik", "nama", "tanggal_lahir", "segmen", "program", "status", "per_tanggal"),
            List.of("kpj", "npp")),
    EMPLOYERS(
            EnumSet.of(Agency.BPJS, Agency.DISNAKER),
            List.of("nama", "kode_desa"),
            List.of("npp", "nib", "npwp", "alamat", "kbli", "penanggung_jawab", "telepon", "email", "jumlah_pekerja")),
    ARREARS(
            EnumSet.of(Agency.BPJS),
            List.of("npp", "bulan", "iuran"),
            List.of("dibayar", "jatuh_tempo", "jumlah_pekerja"));

    private final Set<Agency> agencies;
    private final List<String> required;
    private final List<String> optional;

    ImportKind(Set<Agency> agencies, List<String> required, List<String> optional) {
        this.agencies = agencies;
        this.required = required;
        this.optional = optional;
    }

    /** Agencies whose officers and supervisors may import this kind. */
    public Set<Agency> agencies() {
        return agencies;
    }

    /** Whether this user may import this kind. */
    boolean isFor(User user) {
        return user.isSystem()
                || (agencies.contains(user.agency()) && (user.is(Role.OFFICER) || user.is(Role.SUPERVISOR)));
    }

    static List<ImportKind> of(User user) {
        return EnumSet.allOf(ImportKind.class).stream()
                .filter(kind -> kind.isFor(user))
                .toList();
    }

    /** Columns without which the file is refused; an employer file also needs {@code npp} or {@code nib}. */
    public List<String> required() {
        return required;
    }

    public List<String> optional() {
        return optional;
    }

    /** The name in the API, such as {@code residents}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportKind> of(String code) {
        return EnumSet.allOf(ImportKind.class).stream()
                .filter(kind -> kind.code().equalsIgnoreCase(code))
                .findFirst();
    }
}

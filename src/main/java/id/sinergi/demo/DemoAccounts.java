package id.sinergi.demo;

import static id.sinergi.identity.Agency.BPJS;
import static id.sinergi.identity.Agency.DESA;
import static id.sinergi.identity.Agency.DISNAKER;
import static id.sinergi.identity.Agency.DPMD;
import static id.sinergi.identity.Agency.INSPEKTORAT;
import static id.sinergi.identity.Agency.KECAMATAN;
import static id.sinergi.identity.Agency.SETDA;
import static id.sinergi.identity.Agency.TI;
import static id.sinergi.identity.Role.ADMIN;
import static id.sinergi.identity.Role.COORDINATOR;
import static id.sinergi.identity.Role.HEAD;
import static id.sinergi.identity.Role.INSPECTOR;
import static id.sinergi.identity.Role.OFFICER;
import static id.sinergi.identity.Role.SUPERVISOR;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Fictional people for each part in the processes, and colleagues, so that work is taken, handed over and supervised.
 * Their family names are words of nature written as one: nobody who holds or held an office can be meant.
 */
@Component
class DemoAccounts {

    /** The password of every demonstration account; the login page shows it. */
    static final String PASSWORD = "sinergi";

    static final String REGENCY = "74.02";
    private static final String WAWORAHA = "74.02.01.2012";
    private static final String MOROSI = "74.02.39.2006";
    private static final String UNAAHA = "74.02.02.1013";

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Creates what is missing: one person for each part. */
    void create() {
        accounts.createDemonstration(
                List.of(
                        person("disnaker", "Rahma Awanbiru", DISNAKER, OFFICER, REGENCY),
                        person("disnaker-kepala", "Bagus Padikuning", DISNAKER, SUPERVISOR, REGENCY),
                        person("dpmd", "Asri Daunhijau", DPMD, OFFICER, REGENCY),
                        person("dpmd-kepala", "Nurani Embunpagi", DPMD, SUPERVISOR, REGENCY),
                        person("bpjs", "Rina Lautteduh", BPJS, OFFICER, REGENCY),
                        person("bpjs-kepala", "Bambang Ombakputih", BPJS, SUPERVISOR, REGENCY),
                        person("inspektorat", "Hamid Batukarang", INSPEKTORAT, INSPECTOR, REGENCY),
                        person("sekda", "Damar Langitsenja", SETDA, COORDINATOR, REGENCY),
                        person("desa-waworaha", "Sitti Melatiputih", DESA, OFFICER, WAWORAHA),
                        person("kades-waworaha", "Malik Pohonrindang", DESA, HEAD, WAWORAHA),
                        person("desa-morosi", "Ardi Angintimur", DESA, OFFICER, MOROSI),
                        person("kades-morosi", "Hasan Gunungteduh", DESA, HEAD, MOROSI),
                        person("kel-unaaha", "Fitri Bungaraya", DESA, OFFICER, UNAAHA),
                        person("lurah-unaaha", "Jumadi Sungaijernih", DESA, HEAD, UNAAHA),
                        person("camat-unaaha", "Erwin Bukithijau", KECAMATAN, OFFICER, "74.02.02"),
                        person("sekcam-unaaha", "Salma Kabuttipis", KECAMATAN, OFFICER, "74.02.02"),
                        admin("admin", "Pengelola Sistem")),
                PASSWORD);
    }

    /** The others of each agency, who have a part in the cases. */
    void colleagues() {
        accounts.createDemonstration(
                List.of(
                        person("disnaker-2", "Tirta Hujanrintik", DISNAKER, OFFICER, REGENCY),
                        person("disnaker-3", "Wulan Kelapamuda", DISNAKER, OFFICER, REGENCY),
                        person("disnaker-kabid", "Seno Jatitua", DISNAKER, SUPERVISOR, REGENCY),
                        person("dpmd-2", "Laras Sawahluas", DPMD, OFFICER, REGENCY),
                        person("dpmd-3", "Yoga Bambukuning", DPMD, OFFICER, REGENCY),
                        person("bpjs-2", "Dian Pasirputih", BPJS, OFFICER, REGENCY),
                        person("bpjs-3", "Galih Burungcamar", BPJS, OFFICER, REGENCY),
                        person("bpjs-kabid", "Ratih Mutiaralaut", BPJS, SUPERVISOR, REGENCY),
                        person("inspektorat-2", "Nina Telagabening", INSPEKTORAT, INSPECTOR, REGENCY),
                        person("inspektorat-3", "Surya Rotanlentur", INSPEKTORAT, INSPECTOR, REGENCY),
                        person("asisten-1", "Kirana Fajarmerah", SETDA, COORDINATOR, REGENCY),
                        person("asisten-2", "Bima Cemaralaut", SETDA, COORDINATOR, REGENCY),
                        person("desa-waworaha-2", "Ayu Kembangsepatu", DESA, OFFICER, WAWORAHA),
                        person("desa-morosi-2", "Rizal Karangbiru", DESA, OFFICER, MOROSI),
                        person("kel-unaaha-2", "Mega Anggrekhutan", DESA, OFFICER, UNAAHA),
                        person("kasi-unaaha", "Dedi Hutanpinus", KECAMATAN, OFFICER, "74.02.02"),
                        admin("admin-2", "Pengelola Sistem Kedua"),
                        admin("admin-3", "Pengelola Sistem Ketiga")),
                PASSWORD);
    }

    /** One of the three officers of an agency, by turns. */
    static String officer(String agency, int turn) {
        return turn % 3 == 0 ? agency : agency + "-" + (turn % 3 + 1);
    }

    private static User person(String username, String name, Agency agency, Role role, String area) {
        return new User(username, name, agency, Set.of(role), Set.of(area), "id");
    }

    private static User admin(String username, String name) {
        return new User(username, name, TI, Set.of(ADMIN), Set.of(), "id");
    }
}

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

/** One fictional person for each part in the processes. */
@Component
class DemoAccounts {

    /** The password of every demonstration account; the login page shows it. */
    static final String PASSWORD = "sinergi";

    private static final String REGENCY = "74.02";

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Creates what is missing. */
    void create() {
        accounts.createDemonstration(
                List.of(
                        person("disnaker", "Wa Ode Rahmawati", DISNAKER, OFFICER, REGENCY),
                        person("disnaker-kepala", "Drs. Muhammad Yusran", DISNAKER, SUPERVISOR, REGENCY),
                        person("dpmd", "Asrul Pagala", DPMD, OFFICER, REGENCY),
                        person("dpmd-kepala", "Hj. Nurhayati Tamburaka", DPMD, SUPERVISOR, REGENCY),
                        person("bpjs", "Rina Kartikasari", BPJS, OFFICER, REGENCY),
                        person("bpjs-kepala", "Bambang Priyono", BPJS, SUPERVISOR, REGENCY),
                        person("inspektorat", "La Ode Hamzah", INSPEKTORAT, INSPECTOR, REGENCY),
                        person("sekda", "Dr. Ferdinan Saranani", SETDA, COORDINATOR, REGENCY),
                        person("desa-waworaha", "Sitti Marwah", DESA, OFFICER, "74.02.01.2012"),
                        person("kades-waworaha", "Abdul Malik Lasandara", DESA, HEAD, "74.02.01.2012"),
                        person("desa-morosi", "Ardiansyah Tombili", DESA, OFFICER, "74.02.39.2006"),
                        person("kades-morosi", "Hasanuddin Mekuo", DESA, HEAD, "74.02.39.2006"),
                        person("kel-unaaha", "Fitriani Puspa", DESA, OFFICER, "74.02.02.1013"),
                        person("lurah-unaaha", "Jumardin Bunggali", DESA, HEAD, "74.02.02.1013"),
                        person("camat-unaaha", "Erwin Tahrim", KECAMATAN, OFFICER, "74.02.02"),
                        person("sekcam-unaaha", "Wa Ode Salma", KECAMATAN, OFFICER, "74.02.02"),
                        new User("admin", "Pengelola Sistem", TI, Set.of(ADMIN), Set.of(), "id")),
                PASSWORD);
    }

    private static User person(String username, String name, Agency agency, Role role, String area) {
        return new User(username, name, agency, Set.of(role), Set.of(area), "id");
    }
}

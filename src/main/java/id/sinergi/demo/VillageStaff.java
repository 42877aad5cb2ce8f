package id.sinergi.demo;

import static id.sinergi.demo.VillageDemo.MOROSI;
import static id.sinergi.demo.VillageDemo.UNAAHA;
import static id.sinergi.demo.VillageDemo.WAWORAHA;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The villages of the demonstration and who works in them. */
@Component
class VillageStaff {

    private static final int OTHERS = 10;

    private final Accounts accounts;
    private final Territory territory;

    VillageStaff(Accounts accounts, Territory territory) {
        this.accounts = accounts;
        this.territory = territory;
    }

    /** Ten desa all over the regency, each with an officer and a head. */
    List<Village> others() {
        var desa = territory.villages(null).stream()
                .filter(village -> village.kind() == Village.Kind.DESA
                        && !Set.of(WAWORAHA, MOROSI).contains(village.code()))
                .toList();
        var chosen = new ArrayList<Village>();
        for (var i = 0; i < OTHERS; i++) {
            chosen.add(desa.get(i * desa.size() / OTHERS + 3));
        }
        chosen.forEach(this::staff);
        return chosen;
    }

    /** A second kelurahan of the same kecamatan, so that its officer has something to review. */
    Village kelurahan() {
        var village = territory.villages("74.02.02").stream()
                .filter(one ->
                        one.kind() == Village.Kind.KELURAHAN && !one.code().equals(UNAAHA))
                .findFirst()
                .orElseThrow();
        staff(village);
        return village;
    }

    private void staff(Village village) {
        accounts.createUnlisted(
                List.of(
                        person(officer(village.code()), "Petugas " + village.name(), Role.OFFICER, village),
                        person(head(village.code()), "Kepala " + village.name(), Role.HEAD, village)),
                DemoAccounts.PASSWORD);
    }

    private static User person(String username, String name, Role role, Village village) {
        return new User(username, name, Agency.DESA, Set.of(role), Set.of(village.code()), "id");
    }

    String office(String village) {
        return territory.village(village).orElseThrow().kind() == Village.Kind.DESA ? "dpmd" : "camat-unaaha";
    }

    /** Which officer of an agency has to do with a village. */
    String of(String agency, String village) {
        return DemoAccounts.officer(agency, Math.floorMod(village.hashCode(), 3));
    }

    String officer(String village) {
        return village.equals(UNAAHA) ? "kel-unaaha" : "desa-" + slug(village);
    }

    String head(String village) {
        return village.equals(UNAAHA) ? "lurah-unaaha" : "kades-" + slug(village);
    }

    /** Names repeat in the regency: all but the known ones carry their code's end. */
    private String slug(String village) {
        var name = territory.village(village).orElseThrow().name().toLowerCase(Locale.ROOT);
        var plain = name.replaceAll("[^a-z0-9]+", "-");
        return Set.of(WAWORAHA, MOROSI).contains(village)
                ? plain
                : plain + "-" + village.substring(6).replace(".", "");
    }
}

package id.sinergi.demo;

import static id.sinergi.demo.OutreachActs.GOAL;
import static id.sinergi.demo.OutreachActs.HEAD;
import static id.sinergi.demo.OutreachActs.SPEAKER;

import id.sinergi.demo.OutreachActs.Story;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.outreach.Campaigns;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import id.sinergi.worklist.CaseDesk;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns in every stage, from a bare proposal to one that ended last spring. */
@Component
class OutreachDemo {

    private static final String WAWORAHA = "74.02.01.2012";
    private static final String MOROSI = "74.02.39.2006";
    private static final String UNAAHA = "74.02.02.1013";

    private final DemoDriver driver;
    private final OutreachActs acts;
    private final InvitationActs invitations;
    private final Campaigns campaigns;
    private final DemoRouting routing;
    private final CaseDesk cases;
    private final Accounts accounts;
    private final Territory territory;

    OutreachDemo(
            DemoDriver driver,
            OutreachActs acts,
            InvitationActs invitations,
            Campaigns campaigns,
            DemoRouting routing,
            CaseDesk cases,
            Accounts accounts,
            Territory territory) {
        this.driver = driver;
        this.acts = acts;
        this.invitations = invitations;
        this.campaigns = campaigns;
        this.routing = routing;
        this.cases = cases;
        this.accounts = accounts;
        this.territory = territory;
    }

    @Transactional
    void create() {
        accounts.createUnlisted(
                Stream.of(village(3), village(11), village(17), village(23))
                        .map(this::officer)
                        .toList(),
                DemoAccounts.PASSWORD);
        if (campaigns.list().isEmpty()) {
            Stream.of(3, 11, 17, 23).forEach(place -> routing.route(village(place), driver.today()));
        }
        // Oldest first, as their numbers would have it.
        results();
        sessions();
        planning();
    }

    private void planning() {
        tell(new Story("Sosialisasi perangkat dan lembaga desa", day(-9), day(16), village(11), MOROSI), story -> {
            var number = acts.planned(story);
            driver.complete(
                    HEAD,
                    day(-5),
                    number,
                    "outreach.approvePlan",
                    Map.of(
                            "plan",
                            "returned",
                            "reason",
                            "Anggaran konsumsi melebihi standar biaya; sesuaikan dan ajukan kembali."));
            return number;
        });
        tell(new Story("Sosialisasi pedagang Pasar Asinua", day(-8), day(18), UNAAHA), acts::open);
        tell(new Story("Sosialisasi nelayan pesisir Soropia", day(-4), day(15), village(3)), acts::planned);
        tell(new Story("Sosialisasi petani sawah musim tanam", day(-1), day(20)), acts::open);
    }

    private void sessions() {
        tell(new Story("Sosialisasi penenun dan perajin Unaaha", day(-18), day(-3), UNAAHA), acts::prepared);
        tell(new Story("Sosialisasi pekerja jasa konstruksi Morosi", day(-16), day(-2), MOROSI), story -> {
            var number = acts.prepared(story);
            driver.settle(number, day(-1));
            driver.complete(
                    SPEAKER,
                    day(-1),
                    number,
                    "outreach.holdSession",
                    Map.of(
                            "session",
                            "moved",
                            "newDate",
                            day(6).toString(),
                            "reason",
                            "Jalan menuju balai desa terputus banjir; disepakati dengan kepala desa."));
            acts.place(number, day(-1));
            return number;
        });
        tell(new Story("Sosialisasi peternak Lambuya", day(-15), day(-2), WAWORAHA), story -> {
            var number = acts.prepared(story);
            acts.hold(number, story.session());
            return number;
        });
        tell(new Story("Sosialisasi sopir angkutan tambang", day(-14), day(5), MOROSI), story -> {
            var number = acts.approved(story);
            invitations.approve(number, acts.place(number, day(-9)), day(-9));
            driver.as(
                    HEAD,
                    day(-6),
                    number,
                    () -> cases.cancel(number, "Digabungkan dengan sosialisasi pekerja jasa konstruksi")
                            .orThrow());
            return number;
        });
        tell(new Story("Sosialisasi petani kakao Lambuya", day(-10), day(2), WAWORAHA, MOROSI), story -> {
            var number = acts.approved(story);
            acts.prepareOne(number, day(-3));
            invitations.returned(number, day(-1));
            return number;
        });
        tell(new Story("Sosialisasi penjual ikan Unaaha", day(-9), day(9), UNAAHA), story -> {
            var number = acts.approved(story);
            acts.place(number, day(-4));
            return number;
        });
        tell(new Story("Sosialisasi pekerja kebun Morosi", day(-9), day(8), MOROSI), story -> {
            var number = acts.approved(story);
            invitations.approve(number, acts.place(number, day(-5)), day(-3));
            return number;
        });
    }

    private void results() {
        tell(new Story("Sosialisasi tukang ojek dan becak", ago(310), ago(270), 2 * GOAL, village(3)), story -> {
            var number = acts.followed(story);
            // Handed in and approved late, so that there is something to be seen in the figures.
            acts.evaluate(number, story.session().plusDays(112), 7_480_000);
            acts.approveEvaluation(number, story.session().plusDays(120));
            return number;
        });
        tell(new Story("Sosialisasi buruh tani Waworaha", ago(280), ago(250), WAWORAHA), story -> {
            var number = acts.followed(story);
            acts.evaluate(number, story.session().plusDays(95), 7_120_000);
            acts.approveEvaluation(number, story.session().plusDays(97));
            return number;
        });
        tell(new Story("Sosialisasi pekebun sawit", ago(135), ago(101), village(23)), story -> {
            var number = acts.followed(story);
            acts.evaluate(number, ago(8), 6_900_000);
            return number;
        });
        tell(new Story("Sosialisasi nelayan Morosi", ago(125), ago(93), MOROSI), acts::followed);
        tell(new Story("Sosialisasi pekerja rumah makan Unaaha", ago(95), ago(66), UNAAHA), acts::followed);
        tell(new Story("Sosialisasi petani lada", ago(60), ago(36), village(17)), acts::followed);
    }

    private interface Telling {
        String tell(Story story);
    }

    private void tell(Story story, Telling telling) {
        if (campaigns.exists(story.name())) {
            return;
        }
        var number = telling.tell(story);
        driver.settle(number, driver.today());
    }

    private User officer(String code) {
        var name = territory.village(code).orElseThrow().name();
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new User("desa-" + slug, "Petugas Desa " + name, Agency.DESA, Set.of(Role.OFFICER), Set.of(code), "id");
    }

    /** A desa to tell of, the same one each time. */
    private String village(int place) {
        return territory.villages(null).stream()
                .filter(village -> village.kind() == Village.Kind.DESA)
                .skip(place * 10L)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private LocalDate day(int workingDays) {
        return driver.day(workingDays);
    }

    private LocalDate ago(int days) {
        return driver.ago(days);
    }
}

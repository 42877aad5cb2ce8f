package id.sinergi.outreach;

import id.sinergi.calendar.Calendar;
import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import id.sinergi.letters.LetterEvent;
import id.sinergi.letters.LetterLife;
import id.sinergi.letters.LetterWithdrawals;
import id.sinergi.letters.Letters;
import id.sinergi.letters.Locality;
import id.sinergi.shared.Texts;
import id.sinergi.templates.LetterWriter;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The official invitation of a session to the head of its village, by the office that prepares the place. It invites to
 * one date: for another date another letter is written, which replaces it.
 */
@Component
class InvitationLetters {

    private static final String KIND = "invitation";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Texts.INDONESIAN);

    private final InvitationRepository repository;
    private final SessionRepository sessions;
    private final CampaignRepository campaigns;
    private final LetterWriter writer;
    private final LetterLife life;
    private final LetterWithdrawals withdrawals;
    private final Letters letters;
    private final Territory territory;
    private final Calendar calendar;

    InvitationLetters(
            InvitationRepository repository,
            SessionRepository sessions,
            CampaignRepository campaigns,
            LetterWriter writer,
            LetterLife life,
            LetterWithdrawals withdrawals,
            Letters letters,
            Territory territory,
            Calendar calendar) {
        this.repository = repository;
        this.sessions = sessions;
        this.campaigns = campaigns;
        this.writer = writer;
        this.life = life;
        this.withdrawals = withdrawals;
        this.letters = letters;
        this.territory = territory;
        this.calendar = calendar;
    }

    /** Drafts the invitation to a session whose place is known, as a letter of the office that {@code by} works for. */
    void draft(Session session, User by) {
        var village = territory.village(session.villageCode()).orElseThrow();
        var ofDistrict = by.agency() == Agency.KECAMATAN;
        var words = words(session, village);
        if (!ofDistrict) {
            words.put("district", village.districtName());
        }
        var head = Objects.requireNonNull(words.get("head"));
        var letter = writer.write(by.agency(), KIND, session.number(), calendar.today(), words, List.of(head))
                .at(new Locality(village.code(), ofDistrict ? village.districtName() : null));
        repository.insert(session, life.draft(letter).id());
    }

    private Map<String, String> words(Session session, Village village) {
        var words = new HashMap<String, String>();
        words.put("head", head(village));
        words.put("village", name(village));
        words.put("day", DAY.format(session.planned()));
        words.put("hour", session.hour().replace(':', '.'));
        words.put("venue", oneLine(Objects.requireNonNull(session.place())));
        words.put("invited", Objects.requireNonNull(session.invited()).toString());
        words.put("campaign", oneLine(campaigns.get(session.number()).name()));
        repository
                .lastSent(session.id())
                .ifPresent(before ->
                        words.put("previous", letters.get(before.letterId()).givenNumber()));
        return words;
    }

    private static String head(Village village) {
        return village.kind() == Village.Kind.DESA
                ? "Kepala " + name(village)
                : "Lurah " + village.name() + ", Kecamatan " + village.districtName();
    }

    private static String name(Village village) {
        var kind = village.kind() == Village.Kind.DESA ? "Desa " : "Kelurahan ";
        return kind + village.name() + ", Kecamatan " + village.districtName();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The letter that the process is to have checked and sent. */
    UUID current(String session) {
        return repository.newest(session).orElseThrow().letterId();
    }

    /** Whether letters invite to the session at all: not where it was prepared before they did. */
    boolean isInvited(String session) {
        return repository.newest(session).isPresent();
    }

    /** An invitation that was not sent before the date that it names will not be sent; does nothing where it was. */
    void withdraw(String session) {
        repository
                .newest(session)
                .filter(invitation -> !invitation.sent())
                .ifPresent(invitation -> withdrawals.withdraw(invitation.letterId(), "invitationLate"));
    }

    /** The letter is out: the place is ready. */
    @EventListener
    void on(LetterEvent.Sent event) {
        if (event.kind().equals(KIND)) {
            repository
                    .ofLetter(event.letterId())
                    .filter(invitation -> !invitation.sent())
                    .ifPresent(invitation -> {
                        repository.sent(event.letterId());
                        sessions.placeReady(invitation.sessionId());
                    });
        }
    }
}

package id.sinergi.letters;

import com.zaxxer.hikari.HikariDataSource;
import id.sinergi.Actors;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.shared.Hours;
import id.sinergi.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A process of its own in which fifty people issue letters until it is killed: half of what they draft is dropped or fails
 * after it got its number. Says each number whose transaction is over.
 */
public final class LetterPress {

    public static final int PEOPLE = 50;
    public static final String NUMBERED = "NUMBERED ";

    private static final List<String> KINDS = List.of("guidance", "warning1", "warning2");

    private final AtomicInteger turns = new AtomicInteger();
    private final LetterLife life;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final LocalDate date;

    /** Environment variable with the password of the database. */
    public static final String PASSWORD = "LETTER_PRESS_PASSWORD";

    private LetterPress(LetterLife life, CurrentUser currentUser, TransactionTemplate transaction, LocalDate date) {
        this.life = life;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.date = date;
    }

    /** @param args address of the database, and the day that the letters carry */
    @SuppressWarnings("resource")
    public static void main(String[] args) {
        var source = new HikariDataSource();
        source.setJdbcUrl(args[0]);
        source.setUsername("postgres");
        source.setPassword(System.getenv(PASSWORD));
        source.setMaximumPoolSize(PEOPLE);
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(
                LetterRepository.class,
                LetterLifeRepository.class,
                OfficeRepository.class,
                PaperRepository.class,
                LetterDating.class,
                LetterLife.class,
                CurrentUser.class,
                Hours.class,
                Texts.class);
        context.refresh();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var press = new LetterPress(
                context.getBean(LetterLife.class),
                context.getBean(CurrentUser.class),
                transaction,
                LocalDate.parse(args[1]));
        for (var i = 0; i < PEOPLE; i++) {
            Thread.ofPlatform().start(press::work);
        }
    }

    private void work() {
        while (true) {
            var turn = turns.incrementAndGet();
            var agency = turn % 2 == 0 ? Agency.BPJS : Agency.DISNAKER;
            var draft = as(agency, "writer", () -> life.draft(letter(agency, KINDS.get(turn % KINDS.size()))));
            if (turn % 4 != 0) {
                number(agency, draft.id(), turn % 4 == 1);
            }
        }
    }

    private void number(Agency agency, UUID draft, boolean failing) {
        try {
            var letter = as(agency, "checker", () -> {
                var approved = life.approve(draft);
                if (failing) {
                    throw new IllegalStateException("half-way");
                }
                return approved;
            });
            System.out.println(NUMBERED + letter.givenNumber());
        } catch (IllegalStateException halfWay) {
            // Its number is free again.
        }
    }

    private Letter as(Agency agency, String name, java.util.function.Supplier<Letter> work) {
        var answer = new AtomicReference<Letter>();
        var officer = Actors.officer(agency, name);
        currentUser.runAs(
                new User(name, name, agency, officer.roles(), officer.areas(), "id"),
                () -> answer.set(transaction.execute(status -> work.get())));
        return answer.get();
    }

    private NewLetter letter(Agency agency, String kind) {
        return new NewLetter(
                agency, kind, "KP-UJI", date, "Hal", List.of("PT Uji"), List.of("Isi"), null, List.of(), null);
    }
}

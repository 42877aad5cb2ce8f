package id.sinergi.doors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Sessions end half an hour after the last act and twelve hours after the first, whatever the page sends by itself. */
class IdleSessionsTests {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Strangers strangers = new Strangers(3);
    private final IdleSessions sessions = new IdleSessions(
            new SessionTimes(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(5)), strangers, now::get);
    private MockHttpSession session;

    @BeforeEach
    void signedIn() throws Exception {
        session = new MockHttpSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", "somebody");
        send("GET", "/", null);
    }

    @Test
    void whatThePageSendsByItselfIsNoAct() throws Exception {
        for (var minutes = 0; minutes < 29; minutes++) {
            pass(Duration.ofMinutes(1));
            send("POST", "/", "v-r=uidl&v-uiId=0");
            send("POST", "/", "v-r=heartbeat&v-uiId=0");
            send("GET", "/VAADIN/push", "v-r=push");
        }
        assertThat(session.isInvalid()).isFalse();
        pass(Duration.ofMinutes(1));
        send("POST", "/", "v-r=heartbeat&v-uiId=0");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whatAPersonDoesIsOne() throws Exception {
        for (var path :
                new String[] {"/kasus", "/sesi", "/isian-data/PD-2026-00001", "/VAADIN/dynamic/resource/1/x/y"}) {
            pass(Duration.ofMinutes(29));
            send(path.equals("/kasus") ? "GET" : "POST", path, null);
            assertThat(session.isInvalid()).as(path).isFalse();
        }
    }

    /** Four strangers knock where three have room; who has signed in is none of them. */
    @Test
    void ofTooManySessionsOfNobodyTheMostSilentGivesWay() throws Exception {
        var somebody = session;
        var first = begun();
        var second = begun();
        var third = begun();
        session = first;
        send("POST", "/", "v-r=heartbeat&v-uiId=0");
        var fourth = begun();
        assertThat(second.isInvalid()).isTrue();
        for (var left : List.of(somebody, first, third, fourth)) {
            assertThat(left.isInvalid()).isFalse();
        }
        third.setAttribute("SPRING_SECURITY_CONTEXT", "somebody");
        begun();
        assertThat(third.isInvalid()).as("signed in this very moment").isFalse();
        session = first;
        first.setAttribute("SPRING_SECURITY_CONTEXT", "somebody");
        send("GET", "/", null);
        for (var more = 0; more < 9; more++) {
            begun();
        }
        assertThat(first.isInvalid()).isFalse();
        assertThat(strangers.count()).isEqualTo(3);
        sessions.sessionDestroyed(new HttpSessionEvent(begun()));
        assertThat(strangers.count()).isEqualTo(2);
    }

    private MockHttpSession begun() {
        var begun = new MockHttpSession();
        sessions.sessionCreated(new HttpSessionEvent(begun));
        return begun;
    }

    @Test
    void afterTwelveHoursNothingHelps() throws Exception {
        for (var turn = 1; turn < 24 * 2; turn++) {
            pass(Duration.ofMinutes(15));
            send("POST", "/sesi", null);
            assertThat(session.isInvalid()).as("turn " + turn).isFalse();
        }
        pass(Duration.ofMinutes(15));
        send("POST", "/sesi", null);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionOfNobodyLivesAMinuteAndFiveOnceItsPageSpeaks() throws Exception {
        session = new MockHttpSession();
        sessions.sessionCreated(new HttpSessionEvent(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(60);
        send("GET", "/", "v-r=init");
        assertThat(session.getMaxInactiveInterval()).isEqualTo(300);
        session.setAttribute("SPRING_SECURITY_CONTEXT", "somebody");
        send("GET", "/", null);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(35 * 60);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private void send(String method, String path, String query) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        request.setSession(session);
        sessions.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}

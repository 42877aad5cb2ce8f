package id.sinergi.doors;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a page's script says that somebody is there, which is all that counts ({@link IdleSessions}), or that nobody is. */
@Hidden
@RestController
class SessionDoor {

    @PostMapping("/sesi")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void somebodyIsThere() {}

    @PostMapping("/sesi/selesai")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nobodyIsThere(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}

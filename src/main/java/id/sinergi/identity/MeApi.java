package id.sinergi.identity;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeApi {

    private final CurrentUser currentUser;
    private final Accounts accounts;

    MeApi(CurrentUser currentUser, Accounts accounts) {
        this.currentUser = currentUser;
        this.accounts = accounts;
    }

    @GetMapping("/api/v1/me")
    Me me() {
        var user = currentUser.get();
        return new Me(
                user.username(),
                user.name(),
                Map.of("code", user.agency().name(), "name", accounts.agencyName(user.agency())),
                user.roles().stream().map(Role::name).sorted().toList(),
                user.areas().stream().sorted().toList());
    }

    record Me(String username, String name, Map<String, String> agency, List<String> roles, List<String> territory) {}
}

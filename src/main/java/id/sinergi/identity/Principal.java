package id.sinergi.identity;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A {@link User} as Spring Security wants it: the roles, and the agency for views that are of some agencies only. */
final class Principal implements UserDetails {

    private final User user;
    private final String passwordHash;
    private final boolean enabled;

    Principal(User user, String passwordHash, boolean enabled) {
        this.user = user;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
    }

    User user() {
        return user;
    }

    /** Roles, agency and units: what a door's rule may name. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Stream.of(
                        user.roles().stream().map(Role::name),
                        Stream.of(user.agency().name()),
                        user.units().stream())
                .flatMap(names -> names)
                .map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return user.username();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Principal principal && principal.getUsername().equals(getUsername());
    }

    @Override
    public int hashCode() {
        return Objects.hash(getUsername());
    }

    @Override
    public String toString() {
        return getUsername();
    }
}

package uk.dutydesk.gateway.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.dutydesk.gateway.membership.Membership;
import uk.dutydesk.gateway.membership.Memberships;

/** The demonstration people whom the local stack's sign-in page lists; elsewhere the list is empty. */
@Path("/api/sign-ins")
@PermitAll
public class SignInsResource {

    private final Memberships memberships;
    private final boolean local;

    SignInsResource(
            Memberships memberships, @ConfigProperty(name = "dutydesk.local", defaultValue = "false") boolean local) {
        this.memberships = memberships;
        this.local = local;
    }

    @GET
    public List<PersonView> list() {
        var people = new LinkedHashMap<String, PersonView>();
        if (local) {
            for (var membership : memberships.ofDemonstrationPeople()) {
                people.computeIfAbsent(membership.person().username(), user -> PersonView.of(membership))
                        .memberships()
                        .add(MembershipView.of(membership));
            }
        }
        return List.copyOf(people.values());
    }

    record PersonView(
            @NotNull String user,
            @NotNull String name,
            @NotNull String shows,
            @NotNull List<MembershipView> memberships) {

        static PersonView of(Membership membership) {
            var person = membership.person();
            return new PersonView(person.username(), person.name(), person.shows(), new ArrayList<>());
        }
    }

    record MembershipView(
            @NotNull String id,
            @NotNull String place,
            @NotNull List<String> roles) {

        static MembershipView of(Membership membership) {
            return new MembershipView(membership.id(), membership.place(), membership.roles());
        }
    }
}

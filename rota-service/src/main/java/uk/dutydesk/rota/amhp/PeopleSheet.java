package uk.dutydesk.rota.amhp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.rota.authority.LocalAuthorities;
import uk.dutydesk.rota.authority.LocalAuthority;
import uk.dutydesk.rota.sheet.SheetKind;
import uk.dutydesk.rota.team.Team;
import uk.dutydesk.rota.team.Teams;

/** The register as a table: a row for each person whose record the authority keeps. */
@ApplicationScoped
class PeopleSheet implements SheetKind {

    private final Amhps amhps;
    private final Teams teams;
    private final LocalAuthorities authorities;
    private final Registering registering;
    private final Validator validator;
    private final Tenancy tenancy;

    PeopleSheet(
            Amhps amhps,
            Teams teams,
            LocalAuthorities authorities,
            Registering registering,
            Validator validator,
            Tenancy tenancy) {
        this.amhps = amhps;
        this.teams = teams;
        this.authorities = authorities;
        this.registering = registering;
        this.validator = validator;
        this.tenancy = tenancy;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<String> columns() {
        return PersonRow.COLUMNS;
    }

    @Override
    public List<Entry> recorded() {
        var names = teamNames();
        var known = ours();
        var references = known.stream()
                .collect(Collectors.toMap(Amhp::id, amhp -> amhp.particulars().reference()));
        return known.stream()
                .map(amhp -> PersonRow.of(amhp, names, references).entry())
                .toList();
    }

    @Override
    public Reading reading() {
        var known = ours().stream()
                .collect(Collectors.toMap(amhp -> amhp.particulars().reference(), Function.identity()));
        var names = teamNames();
        var register = new PeopleReading.Register(
                known,
                names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey)),
                authorities.all().stream().map(LocalAuthority::code).collect(Collectors.toSet()));
        return new PeopleReading(register, validator, registering, amhps);
    }

    private List<Amhp> ours() {
        var here = tenancy.current();
        return amhps.all().stream().filter(amhp -> amhp.isKeptBy(here)).toList();
    }

    private Map<UUID, String> teamNames() {
        return teams.all().stream().collect(Collectors.toMap(Team::id, Team::name));
    }
}

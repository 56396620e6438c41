package uk.dutydesk.rota.authority;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All authorities anybody here acts for. */
@ApplicationScoped
public class LocalAuthorities implements PanacheRepositoryBase<LocalAuthority, String> {

    private static final int MOST = 500;

    /** How sentences name it; an unknown code is its own name. */
    public String nameOf(String code) {
        return findByIdOptional(code).map(LocalAuthority::name).orElse(code);
    }

    public List<LocalAuthority> all() {
        return find("order by code").page(0, MOST).list();
    }
}

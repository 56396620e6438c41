package uk.dutydesk.resource.bed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Beds implements PanacheRepositoryBase<Bed, UUID> {

    /** More than England has: 24,000 mental health beds. A list that is cut short would say of the rest that they are not taken. */
    private static final int MOST = 50_000;

    private static final List<BedState> TAKEN = List.of(BedState.OCCUPIED, BedState.ON_LEAVE);

    public Bed get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    public List<Bed> ofWards(Collection<UUID> wards) {
        return find("wardId in ?1 order by name", wards).page(0, MOST).list();
    }

    /** Whether somebody entered a bed with those words. One that is only known from messages is not. */
    public boolean isEntered(SenderWords words) {
        return count(
                        "sender = ?1 and facility = ?2 and pointOfCare = ?3 and room = ?4 and bed = ?5 and not provisional",
                        words.sender(),
                        words.facility(),
                        words.pointOfCare(),
                        words.room(),
                        words.bed())
                > 0;
    }

    /** Enters a bed, or corrects what is written about it; how it stands is not touched. */
    Bed enter(UUID id, UUID ward, SenderWords words, String name, List<String> access) {
        var known = findById(id);
        if (known == null) {
            var bed = new Bed(id, ward, words, name, access);
            persist(bed);
            return bed;
        }
        known.correct(ward, words, name, access);
        return known;
    }

    List<Bed> taken() {
        return find("state in ?1 order by sender, facility, pointOfCare, room, bed", TAKEN)
                .page(0, MOST)
                .list();
    }

    List<Bed> all() {
        return find("order by sender, facility, pointOfCare, room, bed")
                .page(0, MOST)
                .list();
    }
}

package uk.dutydesk.resource.network;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A community mental health team, the trust it belongs to, and the wards that usually admit from its catchment. */
@Entity
public class CommunityTeam {

    @Id
    private UUID id;

    @Version
    private int version;

    private String reference;
    private String name;
    private String authority;
    private String organisationCode;

    @ElementCollection
    @CollectionTable(name = "usual_ward", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "ward_id")
    private Set<UUID> usualWards = new HashSet<>();

    protected CommunityTeam() {} // for Hibernate

    CommunityTeam(UUID id, String authority, String reference, String name, String organisation, Set<UUID> usual) {
        this.id = id;
        this.authority = authority;
        correct(reference, name, organisation, usual);
    }

    final void correct(String reference, String name, String organisation, Set<UUID> usual) {
        this.reference = reference;
        this.name = name;
        this.organisationCode = organisation;
        this.usualWards.clear();
        this.usualWards.addAll(usual);
    }

    public boolean usuallyUses(UUID ward) {
        return usualWards.contains(ward);
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public String name() {
        return name;
    }

    public String authority() {
        return authority;
    }

    /** The provider that sends people, and so decides what is out of area. */
    public String organisation() {
        return organisationCode;
    }

    public Set<UUID> usualWards() {
        return Set.copyOf(usualWards);
    }
}

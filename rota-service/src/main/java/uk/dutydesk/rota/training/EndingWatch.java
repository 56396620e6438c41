package uk.dutydesk.rota.training;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.authority.LocalAuthorities;
import uk.dutydesk.rota.authority.LocalAuthority;
import uk.dutydesk.rota.workingtime.London;

/** Records once, at 90, 60, 30 and 7 days, that an approval or a training year comes to an end; pages show it all that time. */
@ApplicationScoped
class EndingWatch {

    private static final Logger LOG = Logger.getLogger(EndingWatch.class);

    private final Amhps amhps;
    private final Trainings trainings;
    private final LocalAuthorities authorities;
    private final EntityManager database;
    private final Audit audit;
    private final Tenancy tenancy;
    private final Clock clock;

    EndingWatch(
            Amhps amhps,
            Trainings trainings,
            LocalAuthorities authorities,
            EntityManager database,
            Audit audit,
            Tenancy tenancy,
            Clock clock) {
        this.amhps = amhps;
        this.trainings = trainings;
        this.authorities = authorities;
        this.database = database;
        this.audit = audit;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Scheduled(every = "${rota.endings.every:1h}", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var codes = QuarkusTransaction.requiringNew()
                .call(() -> authorities.all().stream().map(LocalAuthority::code).toList());
        codes.forEach(code -> {
            try {
                look(code);
            } catch (RuntimeException failed) {
                LOG.warnf(
                        "what ends for %s will be looked at again: %s",
                        code, failed.getClass().getSimpleName());
            }
        });
    }

    void look(String authority) {
        tenancy.as(
                authority,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> endings().stream()
                                .filter(this::isNew)
                                .forEach(
                                        ending -> audit.changed("amhp", ending.amhpId(), "WarnedOf" + camel(ending)))));
    }

    /** Of those whose record the authority in force keeps, soonest first. */
    List<Ending> endings() {
        var today = London.dayOf(clock.instant());
        var had = trainings.since(today.minusYears(1)).stream().collect(Collectors.groupingBy(Training::amhpId));
        return amhps.all().stream()
                .filter(amhp -> amhp.isKeptBy(tenancy.current()))
                .flatMap(amhp -> Ending.of(amhp, had.getOrDefault(amhp.id(), List.of()), today))
                .sorted(Comparator.comparing(Ending::ends))
                .toList();
    }

    /** Any number of replicas may look at once: the row is written by one of them. */
    private boolean isNew(Ending ending) {
        return database.createNativeQuery("""
                                insert into warning (id, authority, amhp_id, kind, ends, days, raised_at)
                                values (:id, :authority, :amhp, :kind, :ends, :days, :at) on conflict do nothing
                                """)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("authority", tenancy.current())
                        .setParameter("amhp", ending.amhpId())
                        .setParameter("kind", ending.kind().name())
                        .setParameter("ends", ending.ends())
                        .setParameter("days", ending.toldAt())
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private static String camel(Ending ending) {
        return (ending.kind() == Ending.Kind.APPROVAL ? "ApprovalEnding" : "TrainingShort") + ending.toldAt();
    }
}

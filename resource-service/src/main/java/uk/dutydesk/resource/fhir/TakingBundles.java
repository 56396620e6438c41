package uk.dutydesk.resource.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import uk.dutydesk.resource.feed.NotUnderstood;
import uk.dutydesk.resource.feed.TellingNews;

/** Several resources at once: a transaction and a message wholly or not at all, a batch each for itself. */
@ApplicationScoped
class TakingBundles {

    private static final int MOST = 200;

    private final TakingResources taking;
    private final TellingNews news;

    TakingBundles(TakingResources taking, TellingNews news) {
        this.taking = taking;
        this.news = news;
    }

    Bundle take(TellingNews.Teller teller, Bundle bundle, Instant received) {
        if (bundle.getEntry().size() > MOST) {
            throw new FhirRefused(413, "too-costly", "More than " + MOST + " entries.");
        }
        giveIds(bundle);
        var type = bundle.getType();
        if (type == Bundle.BundleType.TRANSACTION) {
            return transaction(teller, bundle, received);
        }
        if (type == Bundle.BundleType.BATCH) {
            return batch(teller, bundle, received);
        }
        throw FhirRefused.unprocessable("A transaction or a batch is taken here, a message at $process-message.");
    }

    /**
     * One that was set aside, of whichever kind it is: in the caller's transaction, and all of it that was not put again since.
     *
     * @return whether anything of it was taken
     */
    boolean again(UUID message, TellingNews.Teller teller, Bundle bundle, Instant received) {
        giveIds(bundle);
        var references = References.of(bundle);
        var kept = bedsFirst(bundle).stream()
                .filter(entry -> isKept(entry.getResource()))
                .toList();
        var taken = kept.isEmpty();
        for (var entry : kept) {
            entry.getResource().setId(References.idOf(entry));
            taken |= taking.again(message, teller, entry.getResource(), references, received);
        }
        return taken;
    }

    private Bundle transaction(TellingNews.Teller teller, Bundle bundle, Instant received) {
        var references = References.of(bundle);
        var answers = news.patiently(() -> {
            var each = new IdentityHashMap<Bundle.BundleEntryComponent, Bundle.BundleEntryResponseComponent>();
            for (var entry : bedsFirst(bundle)) {
                each.put(entry, one(teller, entry, references, received));
            }
            return each;
        });
        return answer(Bundle.BundleType.TRANSACTIONRESPONSE, bundle, answers);
    }

    private Bundle batch(TellingNews.Teller teller, Bundle bundle, Instant received) {
        var references = References.of(bundle);
        var answers = new IdentityHashMap<Bundle.BundleEntryComponent, Bundle.BundleEntryResponseComponent>();
        for (var entry : bedsFirst(bundle)) {
            try {
                answers.put(entry, news.patiently(() -> one(teller, entry, references, received)));
            } catch (FhirRefused refused) {
                answers.put(entry, refused(refused));
            } catch (NotUnderstood unclear) {
                answers.put(entry, refused(FhirRefused.unprocessable(unclear.reason())));
            }
        }
        return answer(Bundle.BundleType.BATCHRESPONSE, bundle, answers);
    }

    /** {@code $process-message}: the header, and with it what it is about. */
    Bundle message(TellingNews.Teller teller, Bundle bundle, Instant received) {
        if (bundle.getType() != Bundle.BundleType.MESSAGE
                || bundle.getEntry().isEmpty()
                || !(bundle.getEntryFirstRep().getResource() instanceof MessageHeader header)) {
            throw FhirRefused.unprocessable("A message begins with a MessageHeader.");
        }
        if (bundle.getEntry().size() > MOST) {
            throw new FhirRefused(413, "too-costly", "More than " + MOST + " entries.");
        }
        var references = References.of(bundle);
        news.patiently(() -> {
            for (var entry : bedsFirst(bundle)) {
                if (isKept(entry.getResource())) {
                    put(teller, entry, references, received);
                }
            }
            return teller;
        });
        return acknowledged(header, received);
    }

    private static Bundle acknowledged(MessageHeader header, Instant at) {
        var answer = new MessageHeader();
        answer.setId(UUID.randomUUID().toString());
        answer.setEvent(header.getEvent());
        answer.getSource().setEndpoint("urn:dutydesk:resource");
        answer.getResponse()
                .setIdentifier(Objects.requireNonNullElse(header.getIdElement().getIdPart(), "unknown"))
                .setCode(MessageHeader.ResponseType.OK);
        var bundle = new Bundle().setType(Bundle.BundleType.MESSAGE).setTimestamp(Date.from(at));
        bundle.addEntry()
                .setFullUrl("urn:uuid:" + answer.getIdElement().getIdPart())
                .setResource(answer);
        return bundle;
    }

    /** Beds before those who are in them. */
    private static List<Bundle.BundleEntryComponent> bedsFirst(Bundle bundle) {
        var entries = new ArrayList<>(bundle.getEntry());
        entries.removeIf(
                entry -> entry.getResource() == null && entry.getRequest().isEmpty());
        entries.sort(Comparator.comparing(entry -> entry.getResource() instanceof Location ? 0 : 1));
        return entries;
    }

    /** What is posted is another resource each time, whatever its sender calls it; the references of the bundle name it all the same. */
    private static void giveIds(Bundle bundle) {
        for (var entry : bundle.getEntry()) {
            if (References.isPosted(entry) && isKept(entry.getResource())) {
                entry.getResource().setId(UUID.randomUUID().toString());
                entry.getResource().setUserData(TakingResources.POSTED, true);
            }
        }
    }

    private static boolean isKept(Resource resource) {
        return resource instanceof Location || resource instanceof Encounter;
    }

    private Bundle.BundleEntryResponseComponent one(
            TellingNews.Teller teller, Bundle.BundleEntryComponent entry, References references, Instant received) {
        var method = entry.getRequest().getMethod();
        if (method != Bundle.HTTPVerb.PUT && method != Bundle.HTTPVerb.POST) {
            throw FhirRefused.unprocessable("An entry puts or posts a resource; nothing else is done.");
        }
        if (entry.getRequest().getIfNoneExist() != null
                || String.valueOf(entry.getRequest().getUrl()).contains("?")) {
            throw FhirRefused.unprocessable(
                    "Nothing is created or changed by a condition; an entry names its resource by its id.");
        }
        if (entry.getResource() == null) {
            throw FhirRefused.unprocessable("An entry has no resource.");
        }
        if (!isKept(entry.getResource())) {
            return new Bundle.BundleEntryResponseComponent()
                    .setStatus("204 No Content")
                    .setOutcome(FhirText.outcome(
                            OperationOutcome.IssueSeverity.INFORMATION,
                            "informational",
                            "Not kept: only Location and Encounter are."));
        }
        var taken = put(teller, entry, references, received);
        return new Bundle.BundleEntryResponseComponent()
                .setStatus(taken.created() ? "201 Created" : "200 OK")
                .setEtag("W/\"" + taken.version() + "\"")
                .setLocation(taken.resource().fhirType() + "/"
                        + taken.resource().getIdElement().getIdPart() + "/_history/" + taken.version());
    }

    private TakingResources.Taken put(
            TellingNews.Teller teller, Bundle.BundleEntryComponent entry, References references, Instant received) {
        var resource = entry.getResource();
        resource.setId(References.idOf(entry));
        var request = entry.getRequest();
        return taking.take(
                teller, resource, Expected.of(request.getIfMatch(), request.getIfNoneMatch()), references, received);
    }

    private static Bundle.BundleEntryResponseComponent refused(FhirRefused refused) {
        return new Bundle.BundleEntryResponseComponent()
                .setStatus(String.valueOf(refused.status()))
                .setOutcome(FhirText.outcome(OperationOutcome.IssueSeverity.ERROR, refused.code(), refused.words()));
    }

    private static Bundle answer(
            Bundle.BundleType type,
            Bundle bundle,
            Map<Bundle.BundleEntryComponent, Bundle.BundleEntryResponseComponent> answers) {
        var answer = new Bundle().setType(type);
        bundle.getEntry().stream()
                .map(answers::get)
                .filter(Objects::nonNull)
                .forEach(response -> answer.addEntry().setResponse(response));
        return answer;
    }
}

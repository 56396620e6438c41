package uk.dutydesk.deploy.local.seed;

import java.util.function.Consumer;

/** The whole of it, in the order in which one part needs another. */
public final class DemonstrationWorld {

    private DemonstrationWorld() {}

    /**
     * Loads what is not there yet.
     *
     * @param progress is told what is being loaded
     */
    public static void load(SeedClient api, SeedTime time, Consumer<String> progress) {
        progress.accept("  places, doctors, wards and beds");
        ResourceSeed.load(api, time);
        progress.accept("  AMHPs and their rota");
        RotaSeed.load(api, time);
        progress.accept("  eight assessments and two referrals");
        AssessmentSeed.load(api, time);
        progress.accept("  what doctors, wards and providers answered");
        ResourceSeed.answer(api, time);
    }
}

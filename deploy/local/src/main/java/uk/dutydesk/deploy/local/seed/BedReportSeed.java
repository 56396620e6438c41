package uk.dutydesk.deploy.local.seed;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.stream.Collectors;

/** What Wexmere had counted of beds itself, in the quarters before it used Duty Desk. */
final class BedReportSeed {

    private BedReportSeed() {}

    static void load(SeedClient api, SeedTime time) {
        SeedRow.of("earlier-records.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("quarters_ago")))
                .forEach((ago, rows) -> api.put(
                        "SERVICE_MANAGER",
                        "WEX",
                        "A01",
                        "/api/resources/bed-report/" + quarter(time.D(), Integer.parseInt(ago)) + "/earlier-records",
                        ResourceSeed.fields(
                                "figures",
                                rows.stream()
                                        .map(row -> ResourceSeed.fields(
                                                "subject", row.get("subject"),
                                                "code", row.get("code"),
                                                "cases", Integer.valueOf(row.get("cases"))))
                                        .toList())));
    }

    private static String quarter(LocalDate today, int ago) {
        var day = today.minus(ago, IsoFields.QUARTER_YEARS);
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}

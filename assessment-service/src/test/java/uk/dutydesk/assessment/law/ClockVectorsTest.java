package uk.dutydesk.assessment.law;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.assessment.law.Vector.answer;
import static uk.dutydesk.assessment.law.Vector.clock;
import static uk.dutydesk.assessment.law.Vector.period;
import static uk.dutydesk.assessment.law.Vector.window;
import static uk.dutydesk.assessment.law.Vector.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.assessment.law.ExtensionAuthorisation.AssessmentSite;
import uk.dutydesk.assessment.law.ExtensionAuthorisation.Ground;

/** Every worked case that a rule of this package covers; each case asserts all that is expected of it. */
class ClockVectorsTest {

    private static final Set<String> FOR_THE_ROTA = Set.of("amhp_approval", "wtr_daily_rest");

    private static final BusinessDays BUSINESS_DAYS = new BusinessDays(Set.of(
            LocalDate.parse("2026-12-25"),
            LocalDate.parse("2026-12-28"), // for Boxing Day, a Saturday
            LocalDate.parse("2027-01-01")));

    @Test
    void everyRuleOfTheFileHasItsCasesHere() {
        var here = Arrays.stream(ClockVectorsTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(MethodSource.class))
                .map(method -> method.getAnnotation(MethodSource.class).value()[0])
                .collect(Collectors.toSet());

        assertThat(Vector.all())
                .map(Vector::rule)
                .filteredOn(rule -> !FOR_THE_ROTA.contains(rule))
                .isSubsetOf(here);
    }

    @ParameterizedTest
    @MethodSource("s2_period")
    void section2Period(Vector v) {
        assertThat(period(AssessmentPeriod.from(v.day("counts_from")).period())).isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s2_inpatient")
    void section2Inpatient(Vector v) {
        assertThat(period(AssessmentPeriod.ofInpatient(v.day("application_received"))
                        .period()))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s3_period")
    void section3Period(Vector v) {
        assertThat(period(TreatmentPeriod.from(v.day("counts_from"), regimeOn(v.day("counts_from")))
                        .period()))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s20_renewal")
    void section20Renewal(Vector v) {
        var renewal = TreatmentPeriod.renewed(
                v.day("previous_last_day"), Integer.parseInt(v.text("renewal")), regimeOn(v.day("previous_last_day")));

        assertThat(with(period(renewal.period()), "first_day", renewal.period().firstDay()))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s20_3_window")
    void section203Window(Vector v) {
        var current = new TreatmentPeriod(new DayPeriod(v.day("last_day").minusMonths(6), v.day("last_day")));

        assertThat(window(current.examinationWindow())).isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s4_period")
    void section4Period(Vector v) {
        assertThat(clock(new EmergencyAdmission(v.instant("admitted")).endsAt()))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s4_conversion")
    void section4Conversion(Vector v) {
        var admission = new EmergencyAdmission(v.instant("admitted"));

        var joined = admission.joinedBySecondRecommendation(v.instant("second_received"));

        assertThat(joined.map(section2 -> with(period(section2.period()), "result", "converted"))
                        .orElseGet(() -> with(clock(admission.endsAt()), "result", "lapsed")))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s4_seen")
    void section4Seen(Vector v) {
        var seen = v.instant("seen");
        var application = v.instant("application");

        var allowed = PersonallySeen.allowsEmergency(seen, application);

        var hours = Duration.between(seen, application).toMinutes() / 60.0;
        assertThat(answer("result", validity(allowed), "hours", hours)).isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s5_2")
    void section52(Vector v) {
        assertThat(clock(HoldingPower.ofDoctor(v.instant("furnished")).endsAt()))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s5_4")
    void section54(Vector v) {
        assertThat(clock(HoldingPower.ofNurse(v.instant("recorded"), v.instant("practitioner_arrived"))
                        .endsAt()))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s5_4_then_s5_2")
    void section54ThenS52(Vector v) {
        assertThat(clock(HoldingPower.ofDoctorAfterNurse(v.instant("recorded")).endsAt()))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s6_s2_s3")
    void section6S2S3(Vector v) {
        var examined =
                Stream.of(v.text("examined").split("\\|")).map(LocalDate::parse).toList();

        var window = ConveyanceWindow.from(examined);

        var answer = answer("last_day", window.lastDay(), "ends_at", window.endsAt());
        assertThat(v.says("admitted") ? with(answer, "result", inTime(window, v.instant("admitted"))) : answer)
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s6_s4")
    void section6S4(Vector v) {
        assertThat(clock(ConveyanceWindow.ofEmergency(v.instant("examined"), v.instant("application"))
                        .endsAt()))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s11_5_seen")
    void section115Seen(Vector v) {
        var allowed = PersonallySeen.allows(v.day("seen"), v.day("application"));

        var earliest = PersonallySeen.beforeApplicationOn(v.day("application")).firstDay();
        assertThat(answer("result", validity(allowed), "earliest", earliest)).isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s12_1_gap")
    void section121Gap(Vector v) {
        var interval = new ExaminationInterval(v.day("first"), v.day("second"));

        assertThat(answer("result", validity(interval.isAllowed()), "clear_days", interval.clearDays()))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s12_signed")
    void section12Signed(Vector v) {
        var rule = v.says("converts") ? SigningDate.CONVERTS_AN_EMERGENCY : SigningDate.FOUNDS_THE_APPLICATION;

        assertThat(answer("result", validity(rule.allows(v.day("signed"), v.day("application")))))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s15_rectification")
    void section15Rectification(Vector v) {
        assertThat(period(Rectification.of(v.day("admitted")).period())).isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s17e_notice")
    void section17eNotice(Vector v) {
        var notice = new RecallNotice(serviceOf(v.text("method")), v.instant("at"));

        var effective = notice.takesEffectAt(BUSINESS_DAYS);

        assertThat(
                        v.expected().containsKey("effective_on")
                                ? answer("effective_on", LondonDays.dayOf(effective))
                                : answer("effective_at", effective))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s17f_recall")
    void section17fRecall(Vector v) {
        assertThat(clock(new RecallDetention(v.instant("detained_from")).endsAt()))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s20a_period")
    void section20aPeriod(Vector v) {
        assertThat(period(CommunityOrder.madeOn(v.day("made")).period())).isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s20a_4_window")
    void section20a4Window(Vector v) {
        assertThat(window(CommunityOrder.examinationWindowEndingWith(v.day("last_day"))))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s25_notice")
    void section25Notice(Vector v) {
        var given = v.instant("given");

        var notice = v.text("method").equals("electronic")
                ? DischargeNotice.sentElectronically(given, BUSINESS_DAYS)
                : DischargeNotice.givenByHand(given);

        assertThat(with(clock(notice.endsAt()), "counts_from", notice.countsFrom()))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s25_bar")
    void section25Bar(Vector v) {
        assertThat(period(DischargeBar.from(v.day("report"), regimeOn(v.day("report")))
                        .period()))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s29_4")
    void section294(Vector v) {
        var pending = new PendingDisplacement(
                groundOf(v.text("ground")),
                v.day("applied"),
                v.says("disposed") ? v.day("disposed") : null,
                "yes".equals(v.text("order")));

        var lastDay = pending.lastDay(v.day("s2_last_day"));

        var extended = pending.extendsPast(v.day("s2_last_day")) ? "yes" : "no";
        assertThat(with(
                        lastDay.map(ClockVectorsTest::lastDay).orElse(Map.of("last_day", "open")),
                        "extended",
                        extended))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s66_s2_tribunal")
    void section66S2Tribunal(Vector v) {
        var application = TribunalApplication.after(v.day("admitted"));

        assertThat(answer(
                        "last_day", application.period().lastDay(),
                        "accepted_until", application.acceptedUntil(BUSINESS_DAYS)))
                .isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s135_1")
    void section1351(Vector v) {
        var clock = v.says("arrived_place_of_safety")
                ? DetentionClock.startedByArrival(v.instant("arrived_place_of_safety"))
                : DetentionClock.startedByFirstEntry(v.instant("constable_entered"));

        assertThat(clock(clock.expiresAt())).isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s136")
    void section136(Vector v) {
        var clock = v.says("arrived")
                ? DetentionClock.startedByArrival(v.instant("arrived"))
                : DetentionClock.startedByDecisionToKeep(v.instant("decided_to_keep"));

        assertThat(clock(clock.expiresAt())).isEqualTo(v.expected());
    }

    @ParameterizedTest
    @MethodSource("s136b")
    void section136b(Vector v) {
        var clock = DetentionClock.startedByArrival(v.instant("clock_started"));

        assertThat(extension(clock, v)).isEqualTo(v.expected());
    }

    static Stream<Vector> s2_period() {
        return Vector.of("s2_period");
    }

    static Stream<Vector> s2_inpatient() {
        return Vector.of("s2_inpatient");
    }

    static Stream<Vector> s3_period() {
        return Vector.of("s3_period");
    }

    static Stream<Vector> s20_renewal() {
        return Vector.of("s20_renewal");
    }

    static Stream<Vector> s20_3_window() {
        return Vector.of("s20_3_window");
    }

    static Stream<Vector> s4_period() {
        return Vector.of("s4_period");
    }

    static Stream<Vector> s4_conversion() {
        return Vector.of("s4_conversion");
    }

    static Stream<Vector> s4_seen() {
        return Vector.of("s4_seen");
    }

    static Stream<Vector> s5_2() {
        return Vector.of("s5_2");
    }

    static Stream<Vector> s5_4() {
        return Vector.of("s5_4");
    }

    static Stream<Vector> s5_4_then_s5_2() {
        return Vector.of("s5_4_then_s5_2");
    }

    static Stream<Vector> s6_s2_s3() {
        return Vector.of("s6_s2_s3");
    }

    static Stream<Vector> s6_s4() {
        return Vector.of("s6_s4");
    }

    static Stream<Vector> s11_5_seen() {
        return Vector.of("s11_5_seen");
    }

    static Stream<Vector> s12_1_gap() {
        return Vector.of("s12_1_gap");
    }

    static Stream<Vector> s12_signed() {
        return Vector.of("s12_signed");
    }

    static Stream<Vector> s15_rectification() {
        return Vector.of("s15_rectification");
    }

    static Stream<Vector> s17e_notice() {
        return Vector.of("s17e_notice");
    }

    static Stream<Vector> s17f_recall() {
        return Vector.of("s17f_recall");
    }

    static Stream<Vector> s20a_period() {
        return Vector.of("s20a_period");
    }

    static Stream<Vector> s20a_4_window() {
        return Vector.of("s20a_4_window");
    }

    static Stream<Vector> s25_notice() {
        return Vector.of("s25_notice");
    }

    static Stream<Vector> s25_bar() {
        return Vector.of("s25_bar");
    }

    static Stream<Vector> s29_4() {
        return Vector.of("s29_4");
    }

    static Stream<Vector> s66_s2_tribunal() {
        return Vector.of("s66_s2_tribunal");
    }

    static Stream<Vector> s135_1() {
        return Vector.of("s135_1");
    }

    static Stream<Vector> s136() {
        return Vector.of("s136");
    }

    static Stream<Vector> s136b() {
        return Vector.of("s136b");
    }

    private static Map<String, String> extension(DetentionClock clock, Vector v) {
        try {
            var extended = clock.extendedBy(new ExtensionAuthorisation(
                    v.instant("authorised"),
                    Duration.ofHours(Long.parseLong(v.inputs().getOrDefault("hours", "12"))),
                    v.text("reason").equals("condition") ? Ground.CONDITION_OF_THE_PERSON : Ground.NO_BED,
                    "yes".equals(v.text("assessed_at_police_station"))
                            ? AssessmentSite.POLICE_STATION
                            : AssessmentSite.ELSEWHERE,
                    "Dr A Osei",
                    "yes".equals(v.text("superintendent")) ? "Supt J Bell" : null));
            return with(clock(extended.expiresAt()), "result", "extended");
        } catch (ExtensionRefused refused) {
            return with(clock(clock.expiresAt()), "result", "refused");
        }
    }

    private static Map<String, String> lastDay(LocalDate day) {
        return answer("last_day", day, "ends_at", LondonDays.midnightClosing(day));
    }

    private static PendingDisplacement.Ground groundOf(String letter) {
        return switch (letter) {
            case "a" -> PendingDisplacement.Ground.NO_NEAREST_RELATIVE;
            case "b" -> PendingDisplacement.Ground.INCAPABLE;
            case "c" -> PendingDisplacement.Ground.UNREASONABLE_OBJECTION;
            case "d" -> PendingDisplacement.Ground.DISCHARGE_WITHOUT_DUE_REGARD;
            default -> PendingDisplacement.Ground.UNSUITABLE;
        };
    }

    private static RecallNotice.Delivery serviceOf(String method) {
        return switch (method) {
            case "address" -> RecallNotice.Delivery.AT_ADDRESS;
            case "first_class_post" -> RecallNotice.Delivery.FIRST_CLASS_POST;
            default -> RecallNotice.Delivery.BY_HAND;
        };
    }

    private static String validity(boolean allowed) {
        return allowed ? "valid" : "invalid";
    }

    private static String inTime(ConveyanceWindow window, Instant admitted) {
        return window.allowsAdmissionAt(admitted) ? "in_time" : "too_late";
    }

    private static Regime regimeOn(LocalDate day) {
        return Regime.inForceOn(day);
    }
}

package uk.dutydesk.deploy.bench.amhp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Who works in a service of each size. The proportions are assumptions. */
final class Staff {

    private static final int FULL_TIME = 37;
    private static final int PART_TIME = 22;
    private static final int SESSIONAL = 12;

    private final List<Planted> people = new ArrayList<>();
    private final Random random;
    private final LocalDate approvedUntil;

    private Staff(Random random, LocalDate end) {
        this.random = random;
        approvedUntil = end.plusYears(1);
    }

    static List<Planted> of(Family.Size size, Random random, LocalDate end) {
        var staff = new Staff(random, end);
        switch (size) {
            case S -> staff.service(7, 0, 3, 1, 1, 0);
            case M -> staff.service(20, 20, 10, 8, 2, 4);
            case L -> {
                staff.service(50, 60, 20, 15, 5, 6);
                staff.doctors(40);
            }
        }
        return staff.people;
    }

    private void service(int hub, int local, int partTime, int sessional, int trainees, int teams) {
        for (int person = 0; person < hub; person++) {
            add(FULL_TIME, Set.of(), Set.of(), person % 5 == 4, false, 0);
        }
        for (int person = 0; person < local; person++) {
            add(FULL_TIME, Set.of(), Set.of(), person % 3 == 2, false, 1 + person % teams);
        }
        for (int person = 0; person < partTime; person++) {
            add(PART_TIME, coreDays(), Set.of(), true, false, teams == 0 ? 0 : 1 + person % teams);
        }
        for (int person = 0; person < sessional; person++) {
            add(SESSIONAL, Set.of(), Set.of(), false, false, 0);
        }
        for (int person = 0; person < trainees; person++) {
            add(FULL_TIME, Set.of(), Set.of(), true, true, 0);
        }
    }

    private void doctors(int number) {
        for (int doctor = 0; doctor < number; doctor++) {
            add(SESSIONAL, Set.of(), Set.of(Lines.DOCTOR_DAY, Lines.DOCTOR_NIGHT), doctor % 4 == 3, false, 0);
        }
    }

    private Set<DayOfWeek> coreDays() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        while (days.size() < 4) {
            days.add(DayOfWeek.of(1 + random.nextInt(5)));
        }
        return days;
    }

    private void add(int hours, Set<DayOfWeek> days, Set<String> lines, boolean noNights, boolean trainee, int team) {
        people.add(new Planted(
                String.format("P%03d", people.size() + 1),
                hours,
                days,
                lines,
                noNights,
                trainee,
                team == 0 ? null : "T" + team,
                approvedUntil));
    }
}

package uk.dutydesk.deploy.bench.instance;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.CoverCurve;
import uk.dutydesk.rota.planning.grid.Grid;

/** The XML of the first nurse rostering competition (2010): cover is hard and exact, all else has a weight. */
final class InrcOneXml {

    private final String name;
    private final Element file;
    private final Names shifts = new Names("shift");
    private final Names employees = new Names("employee");
    private final List<Set<String>> shiftSkills = new ArrayList<>();
    private final LocalDate first;
    private final int days;
    private boolean[] nights = {};

    InrcOneXml(String name, String xml) {
        this.name = name;
        file = Element.parse(xml);
        if (!file.name().equals("SchedulingPeriod")) {
            throw file.mistyped("<" + file.name() + "> is no <SchedulingPeriod>.");
        }
        first = date(file.child("StartDate"));
        var span = ChronoUnit.DAYS.between(first, date(file.child("EndDate"))) + 1;
        if (span < 1 || span > Limits.DAYS) {
            throw file.child("EndDate")
                    .mistyped("the period has " + span + " days; it must have 1 to " + Limits.DAYS + ".");
        }
        days = (int) span;
    }

    Instance read() {
        readShifts();
        var people = file.list("Employees", "Employee");
        people.forEach(employee -> employees.add(employee.where(), employee.attribute("ID")));
        Limits.check(employees.size(), days, shifts.size());
        var values = shifts.size() + 1;
        var contracts = contracts();
        var prices = new long[employees.size()][days][values];
        var rules = new ArrayList<InrcOneContract>();
        for (int person = 0; person < people.size(); person++) {
            var employee = people.get(person);
            var contract = contracts.get(employee.text("ContractID"));
            if (contract == null) {
                throw employee.child("ContractID")
                        .mistyped("there is no contract \"" + employee.text("ContractID") + "\".");
            }
            rules.add(contract);
            priceSkills(prices[person], contract, skills(employee));
        }
        priceRequests(prices);
        var every = IntStream.range(0, values).toArray();
        var choices = new int[employees.size()][days][];
        for (var row : choices) {
            Arrays.fill(row, every);
        }
        var names = new ArrayList<String>();
        names.add(Instance.OFF);
        names.addAll(shifts.all());
        return new Instance(
                name,
                new Grid(
                        employees.size(),
                        days,
                        values,
                        choices,
                        cover(values),
                        new InrcOnePrice(rules, prices, nights),
                        List.of(), // hardly a rule is hard: rows priced without the others would say nothing
                        null),
                employees.all(),
                names,
                false);
    }

    private void readShifts() {
        var all = file.list("ShiftTypes", "Shift");
        nights = new boolean[all.size() + 1];
        for (var shift : all) {
            var value = shifts.add(shift.where(), shift.attribute("ID")) + 1;
            nights[value] = !time(shift.child("EndTime")).isAfter(time(shift.child("StartTime")));
            shiftSkills.add(skills(shift));
        }
    }

    private static Set<String> skills(Element of) {
        return new HashSet<>(
                of.list("Skills", "Skill").stream().map(Element::text).toList());
    }

    private Map<String, InrcOneContract> contracts() {
        var patterns = new HashMap<String, InrcOneContract.Pattern>();
        for (var pattern : file.list("Patterns", "Pattern")) {
            patterns.put(pattern.attribute("ID"), InrcOneContract.Pattern.read(pattern, shifts, first.getDayOfWeek()));
        }
        var contracts = new HashMap<String, InrcOneContract>();
        for (var contract : file.list("Contracts", "Contract")) {
            contracts.put(
                    contract.attribute("ID"), InrcOneContract.read(contract, patterns, first.getDayOfWeek(), days));
        }
        return contracts;
    }

    private void priceSkills(long[][] prices, InrcOneContract contract, Set<String> skills) {
        for (int value = 1; value <= shifts.size(); value++) {
            if (!skills.containsAll(shiftSkills.get(value - 1))) {
                for (var day : prices) {
                    day[value] += contract.withoutSkill();
                }
            }
        }
    }

    private void priceRequests(long[][][] prices) {
        for (var wish : file.list("DayOffRequests", "DayOff")) {
            var day = priced(prices, wish);
            for (int value = 1; value < day.length; value++) {
                day[value] += wish.number("weight", 0, Limits.WEIGHT);
            }
        }
        for (var wish : file.list("DayOnRequests", "DayOn")) {
            priced(prices, wish)[Grid.OFF] += wish.number("weight", 0, Limits.WEIGHT);
        }
        for (var wish : file.list("ShiftOffRequests", "ShiftOff")) {
            priced(prices, wish)[shift(wish)] += wish.number("weight", 0, Limits.WEIGHT);
        }
        for (var wish : file.list("ShiftOnRequests", "ShiftOn")) {
            var day = priced(prices, wish);
            for (int value = 0; value < day.length; value++) {
                day[value] += value == shift(wish) ? 0 : wish.number("weight", 0, Limits.WEIGHT);
            }
        }
    }

    private long[] priced(long[][][] prices, Element wish) {
        var employee = wish.child("EmployeeID");
        return prices[employees.find(employee.where(), employee.text())][dayOf(wish.child("Date"))];
    }

    private int shift(Element wish) {
        var shift = wish.child("ShiftTypeID");
        return shifts.find(shift.where(), shift.text()) + 1;
    }

    private int dayOf(Element element) {
        var day = ChronoUnit.DAYS.between(first, date(element));
        if (day < 0 || day >= days) {
            throw element.mistyped(element.text() + " is not within the period.");
        }
        return (int) day;
    }

    /** What is not asked for may not be worked: exact cover. */
    private @Nullable CoverCurve[][] cover(int values) {
        var wanted = new int[days][values];
        var requirements = file.child("CoverRequirements");
        for (var weekday : requirements.all("DayOfWeekCover")) {
            var dayOfWeek = dayOfWeek(weekday.child("Day"));
            for (int day = 0; day < days; day++) {
                if (first.plusDays(day).getDayOfWeek() == dayOfWeek) {
                    want(wanted[day], weekday);
                }
            }
        }
        for (var date : requirements.all("DateSpecificCover")) {
            want(wanted[dayOf(date.child("Date"))], date);
        }
        var cover = new CoverCurve[days][values];
        for (int day = 0; day < days; day++) {
            for (int value = 1; value < values; value++) {
                var number = wanted[day][value];
                cover[day][value] = new CoverCurve(number, number, 0, false, 0, number);
            }
        }
        return cover;
    }

    private void want(int[] wanted, Element covers) {
        for (var cover : covers.all("Cover")) {
            var shift = cover.child("Shift");
            wanted[shifts.find(shift.where(), shift.text()) + 1] =
                    cover.child("Preferred").number(0, Limits.PEOPLE);
        }
    }

    static DayOfWeek dayOfWeek(Element element) {
        try {
            return DayOfWeek.valueOf(element.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw element.mistyped("\"" + element.text() + "\" is no day of the week.");
        }
    }

    private static LocalDate date(Element element) {
        try {
            return LocalDate.parse(element.text());
        } catch (DateTimeException e) {
            throw element.mistyped("\"" + element.text() + "\" is no date as 2010-01-31 is.");
        }
    }

    private static LocalTime time(Element element) {
        try {
            return LocalTime.parse(element.text());
        } catch (DateTimeException e) {
            throw element.mistyped("\"" + element.text() + "\" is no time as 14:30:00 is.");
        }
    }
}

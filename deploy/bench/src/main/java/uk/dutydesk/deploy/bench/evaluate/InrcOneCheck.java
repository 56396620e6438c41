package uk.dutydesk.deploy.bench.evaluate;

import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The first competition's rules, checked one after the other on the XML document. */
final class InrcOneCheck {

    private final Document document;
    private final LocalDate first;
    private final int days;
    private final Map<String, Element> shifts = new LinkedHashMap<>();
    private final Map<String, Element> contracts = new HashMap<>();
    private final Map<String, Element> patterns = new HashMap<>();

    InrcOneCheck(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | java.io.IOException e) {
            throw new Unreadable("The instance is no XML: " + e.getMessage());
        }
        var root = document.getDocumentElement();
        first = LocalDate.parse(text(root, "StartDate"));
        days = (int) (LocalDate.parse(text(root, "EndDate")).toEpochDay() - first.toEpochDay()) + 1;
        children(root, "ShiftTypes", "Shift").forEach(shift -> shifts.put(shift.getAttribute("ID"), shift));
        children(root, "Contracts", "Contract").forEach(each -> contracts.put(each.getAttribute("ID"), each));
        children(root, "Patterns", "Pattern").forEach(each -> patterns.put(each.getAttribute("ID"), each));
    }

    Report check(Solution given) {
        var root = document.getDocumentElement();
        var employees = children(root, "Employees", "Employee");
        var solution =
                given.of(employees.stream().map(each -> each.getAttribute("ID")).toList(), days, shifts.keySet());
        var report = new Report();
        cover(solution, report);
        for (var employee : employees) {
            var contract = contracts.get(text(employee, "ContractID"));
            if (contract == null) {
                throw new Unreadable("There is no contract " + text(employee, "ContractID") + ".");
            }
            var row = solution.row(employee.getAttribute("ID"));
            skills(employee, contract, row, report);
            days(contract, row, report);
            weekends(contract, row, report);
            unwanted(contract, row, report);
        }
        requests(root, solution, report);
        return report;
    }

    private void cover(Solution solution, Report report) {
        var requirements = only(document.getDocumentElement(), "CoverRequirements");
        for (int day = 0; day < days; day++) {
            var date = first.plusDays(day);
            var wanted = new HashMap<String, Integer>();
            for (var cover : elements(requirements, "DayOfWeekCover")) {
                if (text(cover, "Day")
                        .toUpperCase(Locale.ROOT)
                        .equals(date.getDayOfWeek().name())) {
                    elements(cover, "Cover")
                            .forEach(
                                    each -> wanted.put(text(each, "Shift"), Integer.parseInt(text(each, "Preferred"))));
                }
            }
            for (var cover : elements(requirements, "DateSpecificCover")) {
                if (text(cover, "Date").equals(date.toString())) {
                    elements(cover, "Cover")
                            .forEach(
                                    each -> wanted.put(text(each, "Shift"), Integer.parseInt(text(each, "Preferred"))));
                }
            }
            for (var shift : shifts.keySet()) {
                var on = day;
                var there = (int) solution.rows().values().stream()
                        .filter(row -> row.get(on).equals(shift))
                        .count();
                var asked = wanted.getOrDefault(shift, 0);
                report.hard(
                        "cover", Math.abs(there - asked), date + " " + shift + ": " + there + " instead of " + asked);
            }
        }
    }

    private void skills(Element employee, Element contract, List<String> row, Report report) {
        var rule = only(contract, "AlternativeSkillCategory");
        if (rule.getTextContent().strip().equals("true")) {
            var has = words(employee, "Skills", "Skill");
            for (var value : row) {
                var shift = shifts.get(value);
                if (shift != null && !has.containsAll(words(shift, "Skills", "Skill"))) {
                    report.cost("skills", Integer.parseInt(rule.getAttribute("weight")));
                }
            }
        }
    }

    private void days(Element contract, List<String> row, Report report) {
        var worked = row.stream().filter(value -> !value.equals(Solution.OFF)).count();
        most(contract, "MaxNumAssignments", (int) worked, "assignments", report);
        least(contract, "MinNumAssignments", (int) worked, "assignments", report);
        for (var run : Runs.ofWork(row)) {
            var of = run.isOff() ? "FreeDays" : "WorkingDays";
            most(contract, "MaxConsecutive" + of, run.length(), "consecutive" + of, report);
            least(contract, "MinConsecutive" + of, run.length(), "consecutive" + of, report);
        }
    }

    private static void most(Element contract, String rule, int number, String part, Report report) {
        var element = only(contract, rule);
        if (element.getAttribute("on").equals("1")) {
            report.cost(part, (long) weight(element) * Math.max(0, number - value(element)));
        }
    }

    private static void least(Element contract, String rule, int number, String part, Report report) {
        var element = only(contract, rule);
        if (element.getAttribute("on").equals("1")) {
            report.cost(part, (long) weight(element) * Math.max(0, value(element) - number));
        }
    }

    private void weekends(Element contract, List<String> row, Report report) {
        var start = text(contract, "WeekendDefinition").startsWith("Friday") ? DayOfWeek.FRIDAY : DayOfWeek.SATURDAY;
        var length = start == DayOfWeek.FRIDAY ? 3 : 2;
        var worked = new ArrayList<String>();
        for (int day = 0; day < days; day++) {
            if (first.plusDays(day).getDayOfWeek() == start) {
                var weekend = row.subList(day, Math.min(days, day + length));
                worked.add(weekend.stream().allMatch(Solution.OFF::equals) ? Solution.OFF : "work");
                oneWeekend(contract, weekend, day == 0 ? Solution.OFF : row.get(day - 1), report);
            }
        }
        for (var run : Runs.of(worked)) {
            if (!run.isOff()) {
                most(contract, "MaxConsecutiveWorkingWeekends", run.length(), "consecutiveWeekends", report);
                least(contract, "MinConsecutiveWorkingWeekends", run.length(), "consecutiveWeekends", report);
            }
        }
    }

    private void oneWeekend(Element contract, List<String> weekend, String dayBefore, Report report) {
        var pattern = new StringBuilder();
        weekend.forEach(value -> pattern.append(value.equals(Solution.OFF) ? 'F' : 'W'));
        var half = switch (pattern.toString()) {
            case "WF", "FW", "WWF", "FWW" -> 1;
            case "WFF", "FWF", "FFW" -> 2;
            case "WFW" -> 4;
            default -> 0;
        };
        report.cost("completeWeekends", (long) half * onWeight(contract, "CompleteWeekends"));
        if (pattern.indexOf("F") < 0 && weekend.size() > 1) {
            // each kind of shift once: how many of the other days have another
            var different = new HashSet<>(weekend)
                    .stream()
                            .mapToLong(kind -> weekend.stream()
                                    .filter(value -> !value.equals(kind))
                                    .count())
                            .sum();
            report.cost("identicalWeekends", different * onWeight(contract, "IdenticalShiftTypesDuringWeekend"));
        }
        if (pattern.indexOf("W") < 0 && isNight(dayBefore)) {
            report.cost("nightBeforeFreeWeekend", onWeight(contract, "NoNightShiftBeforeFreeWeekend"));
        }
    }

    private boolean isNight(String value) {
        var shift = shifts.get(value);
        return shift != null
                && !LocalTime.parse(text(shift, "EndTime")).isAfter(LocalTime.parse(text(shift, "StartTime")));
    }

    private void unwanted(Element contract, List<String> row, Report report) {
        for (var id : children(contract, "UnwantedPatterns", "Pattern")) {
            var pattern = patterns.get(id.getTextContent().strip());
            if (pattern == null) {
                throw new Unreadable("There is no pattern " + id.getTextContent() + ".");
            }
            var entries = children(pattern, "PatternEntries", "PatternEntry");
            for (int day = 0; day + entries.size() <= days; day++) {
                var matches = true;
                for (int index = 0; index < entries.size(); index++) {
                    matches = matches && matches(entries.get(index), row.get(day + index), day + index);
                }
                if (matches) {
                    report.cost("patterns", weight(pattern));
                }
            }
        }
    }

    private boolean matches(Element entry, String value, int day) {
        var weekday = text(entry, "Day");
        if (!weekday.equals("Any")
                && !weekday.toUpperCase(Locale.ROOT)
                        .equals(first.plusDays(day).getDayOfWeek().name())) {
            return false;
        }
        var shift = text(entry, "ShiftType");
        return switch (shift) {
            case "Any" -> !value.equals(Solution.OFF);
            case "None" -> value.equals(Solution.OFF);
            default -> value.equals(shift);
        };
    }

    private void requests(Element root, Solution solution, Report report) {
        for (var kind : List.of("DayOff", "DayOn", "ShiftOff", "ShiftOn")) {
            for (var wish : children(root, kind + "Requests", kind)) {
                var day = (int) (LocalDate.parse(text(wish, "Date")).toEpochDay() - first.toEpochDay());
                var value = solution.row(text(wish, "EmployeeID")).get(day);
                var met = switch (kind) {
                    case "DayOff" -> value.equals(Solution.OFF);
                    case "DayOn" -> !value.equals(Solution.OFF);
                    case "ShiftOff" -> !value.equals(text(wish, "ShiftTypeID"));
                    default -> value.equals(text(wish, "ShiftTypeID"));
                };
                report.cost("requests", met ? 0 : weight(wish));
            }
        }
    }

    private static int onWeight(Element contract, String rule) {
        var element = only(contract, rule);
        return element.getTextContent().strip().equals("true") ? weight(element) : 0;
    }

    private static int weight(Element element) {
        return Integer.parseInt(element.getAttribute("weight"));
    }

    private static int value(Element element) {
        return Integer.parseInt(element.getTextContent().strip());
    }

    private static Set<String> words(Element of, String list, String name) {
        var words = new HashSet<String>();
        children(of, list, name).forEach(each -> words.add(each.getTextContent().strip()));
        return words;
    }

    private static List<Element> children(Element of, String list, String name) {
        var found = elements(of, list);
        return found.isEmpty() ? List.of() : elements(found.get(0), name);
    }

    private static List<Element> elements(Element of, String name) {
        var elements = new ArrayList<Element>();
        for (var node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Element only(Element of, String name) {
        var found = elements(of, name);
        if (found.isEmpty()) {
            throw new Unreadable("<" + of.getTagName() + "> has no <" + name + ">.");
        }
        return found.get(0);
    }

    private static String text(Element of, String name) {
        return only(of, name).getTextContent().strip();
    }
}

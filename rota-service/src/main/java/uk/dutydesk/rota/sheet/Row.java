package uk.dutydesk.rota.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.problem.Refusal;

/** One row of a file. What cannot be understood in it is noted, so that a reader hears of all mistakes at once. */
public final class Row {

    /** What is wrong with a row, under which column, as a sentence. */
    public record Mistake(String column, String sentence) {}

    private final int number;
    private final List<String> columns;
    private final List<String> cells;
    private final List<Mistake> mistakes = new ArrayList<>();

    Row(int number, List<String> columns, List<String> cells) {
        this.number = number;
        this.columns = columns;
        this.cells = cells.stream().map(Formulas::read).toList();
        for (int i = 0; i < cells.size(); i++) {
            if (Formulas.isOne(cells.get(i))) {
                mistake(columns.get(i), "This is a formula. Write what it comes to instead.");
            }
        }
    }

    int number() {
        return number;
    }

    public boolean hasMistakes() {
        return !mistakes.isEmpty();
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    public void mistake(String column, String sentence) {
        if (mistakes.stream().noneMatch(known -> known.column().equals(column))) {
            mistakes.add(new Mistake(column, sentence));
        }
    }

    /** As it stands, without spaces round it. */
    public String text(String column) {
        return cells.get(columns.indexOf(column));
    }

    public @Nullable String textOrNone(String column) {
        var text = text(column);
        return text.isEmpty() ? null : text;
    }

    public boolean yes(String column) {
        return switch (text(column).toLowerCase(Locale.UK)) {
            case "yes", "y", "true" -> true;
            case "no", "n", "false", "" -> false;
            default -> {
                mistake(column, "Write yes or no.");
                yield false;
            }
        };
    }

    /** Hours: at most one figure after the point. Blank is none. */
    public BigDecimal hours(String column) {
        var hours = read(column, BigDecimal::new, "Write a number of hours, such as 18.5.");
        if (hours != null && hours.stripTrailingZeros().scale() > 1) {
            mistake(column, "Write hours with one figure after the point at most.");
        }
        if (hours != null && hours.signum() < 0) {
            mistake(column, "Hours are not negative.");
        }
        return hours == null ? BigDecimal.ZERO : hours;
    }

    public @Nullable Integer wholeOrNone(String column) {
        return read(column, text -> new BigDecimal(text).intValueExact(), "Write a whole number.");
    }

    public int whole(String column) {
        var number = wholeOrNone(column);
        return number == null ? 0 : number;
    }

    /** A day, such as 2026-11-23 or 23/11/2026. */
    public @Nullable LocalDate day(String column) {
        return read(column, Moments::day, "Write a day as 2026-11-23 or 23/11/2026.");
    }

    /** A day, which begins at midnight, or a day and a time in London. */
    public @Nullable Instant start(String column) {
        return read(column, Moments::start, "Write a day as 2026-11-23, or a day and a time as 2026-11-23 14:00.");
    }

    /** A day, which is included, or a day and a time in London. */
    public @Nullable Instant end(String column) {
        return read(column, Moments::end, "Write a day as 2026-11-23, or a day and a time as 2026-11-23 14:00.");
    }

    /** One of the words for the constants of an enumeration; the first of them where it is something else. */
    public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        var constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(each -> words(each).equalsIgnoreCase(text(column).replace('_', ' ')))
                .findFirst()
                .orElseGet(() -> {
                    var choices = Arrays.stream(constants).map(Row::words).collect(Collectors.joining(", "));
                    mistake(column, "Write one of: " + choices + ".");
                    return constants[0];
                });
    }

    /** Days of the week, such as Mon/Tue/Wed. */
    public Set<DayOfWeek> daysOfWeek(String column) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var word : list(column)) {
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> word.length() >= 3 && day.name().startsWith(word.toUpperCase(Locale.UK)))
                    .findFirst()
                    .ifPresentOrElse(days::add, () -> mistake(column, "Write days as Mon/Tue/Wed."));
        }
        return days;
    }

    /** How days of the week are written in a file. */
    public static String words(Set<DayOfWeek> days) {
        return joined(days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK))
                .toList());
    }

    /** How an enumeration's constant is written in a file: {@code social worker}. */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.UK).replace('_', ' ');
    }

    /** Several things in a cell, with strokes between them. */
    public List<String> list(String column) {
        return Arrays.stream(text(column).split("/"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    public static String joined(List<String> list) {
        return String.join("/", list);
    }

    /** What a cell says, or nothing where it is blank or a mistake. */
    public <T> @Nullable T read(String column, Function<String, T> meaning, String otherwise) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return meaning.apply(text);
        } catch (Refusal refusal) {
            mistake(column, refusal.reason());
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException unclear) {
            mistake(column, otherwise);
        }
        return null;
    }

    @Override
    public String toString() {
        return "Row[" + number + "]";
    }
}

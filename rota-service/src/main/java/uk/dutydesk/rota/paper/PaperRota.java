package uk.dutydesk.rota.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Wording;

/**
 * A rota as it hangs on a wall: for each week its lines by days, and who has them.
 *
 * @param lines how people call them, in the order the rota shows them
 * @param cells what stands in a line's day, by {@link Cell}
 */
record PaperRota(
        String name,
        String period,
        String printedAt,
        List<LocalDate> mondays,
        List<Line> lines,
        Map<Cell, List<String>> cells) {

    private static final int DAYS = 7;

    String asHtml() {
        return """
                <html lang="en-GB"><head><title>%1$s</title><meta name="description" content="%1$s, %2$s"/>
                <style>
                @page { size: A4 landscape; margin: 10mm; @bottom-right { content: "Page " counter(page) " of " counter(pages);
                    font-family: 'Duty Sans'; font-size: 8pt; } }
                body { font-family: 'Duty Sans'; font-size: 8.5pt; color: #000; }
                h1 { font-size: 14pt; font-weight: normal; margin: 0 0 2mm 0; }
                h2 { font-size: 10.5pt; font-weight: normal; margin: 3mm 0 1mm 0; }
                p { margin: 0 0 2mm 0; }
                .week { page-break-inside: avoid; }
                table { width: 100%%; border-collapse: collapse; table-layout: fixed; }
                th, td { border: 0.3mm solid #444; padding: 0.8mm 1mm; text-align: left; vertical-align: top; font-weight: normal; }
                th { background-color: #eee; }
                </style></head><body>
                <h1>%1$s</h1><p>%2$s. Printed at %3$s.</p>
                %4$s
                </body></html>
                """.formatted(
                        escaped(name),
                        escaped(period),
                        escaped(printedAt),
                        mondays.stream().map(this::week).collect(Collectors.joining("\n")));
    }

    private String week(LocalDate monday) {
        var days = monday.datesUntil(monday.plusDays(DAYS)).toList();
        var heads = days.stream()
                .map(day -> "<th scope=\"col\">" + escaped(Wording.shortDay(day)) + "</th>")
                .collect(Collectors.joining());
        var rows = lines.stream()
                .filter(line -> days.stream().anyMatch(day -> cells.containsKey(new Cell(line.code(), day))))
                .map(line -> row(line, days))
                .collect(Collectors.joining("\n"));
        return "<div class=\"week\"><h2>Week from " + escaped(Wording.day(monday))
                + "</h2><table><thead><tr><th scope=\"col\">Line</th>" + heads + "</tr></thead><tbody>" + rows
                + "</tbody></table></div>";
    }

    private String row(Line line, List<LocalDate> days) {
        var cellsOfLine = days.stream()
                .map(day -> "<td>" + cell(cells.get(new Cell(line.code(), day))) + "</td>")
                .collect(Collectors.joining());
        return "<tr><th scope=\"row\">" + escaped(line.name()) + "</th>" + cellsOfLine + "</tr>";
    }

    private static String cell(@Nullable List<String> people) {
        return people == null
                ? ""
                : people.stream()
                        .map(said -> escaped(said).replace("\n", "<br/>"))
                        .collect(Collectors.joining("<br/>"));
    }

    /** What people are called is text, never markup; characters XML does not know are left out. */
    static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints().filter(PaperRota::isOfXml).forEach(each -> {
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(each);
            }
        });
        return safe.toString();
    }

    private static boolean isOfXml(int each) {
        return each == '\t' || each == '\n' || (each >= 0x20 && each <= 0xD7FF) || (each >= 0xE000 && each <= 0xFFFD);
    }

    @Override
    public String toString() {
        return "PaperRota[" + mondays + "]";
    }

    record Line(String code, String name) {}

    record Cell(String line, LocalDate day) {}
}

package uk.dutydesk.deploy.bench.instance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names in the order they were given, each once. */
final class Names {

    private final String kind;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Names(String kind) {
        this.kind = kind;
    }

    int add(Line line, String name) {
        if (name.isBlank()) {
            throw line.mistyped("a " + kind + " without a name.");
        }
        if (numbers.putIfAbsent(name, numbers.size()) != null) {
            throw line.mistyped(kind + " " + name + " is there twice.");
        }
        return numbers.size() - 1;
    }

    int find(Line line, String name) {
        var number = numbers.get(name);
        if (number == null) {
            throw line.mistyped("there is no " + kind + " \"" + name + "\".");
        }
        return number;
    }

    int size() {
        return numbers.size();
    }

    List<String> all() {
        return new ArrayList<>(numbers.keySet());
    }
}

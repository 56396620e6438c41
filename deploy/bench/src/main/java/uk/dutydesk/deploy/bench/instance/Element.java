package uk.dutydesk.deploy.bench.instance;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** An element of an XML file, and the line where it begins. */
final class Element {

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Element(String name, int line) {
        this.name = name;
        this.line = line;
    }

    static Element parse(String xml) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var open = new ArrayDeque<Element>();
        var root = new Element("", 1);
        open.push(root);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        var element = new Element(
                                reader.getLocalName(), reader.getLocation().getLineNumber());
                        for (int index = 0; index < reader.getAttributeCount(); index++) {
                            element.attributes.put(
                                    reader.getAttributeLocalName(index), reader.getAttributeValue(index));
                        }
                        open.element().children.add(element);
                        open.push(element);
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        open.element().text.append(reader.getText());
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            var at = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw Mistyped.at(at, "this is no well-formed XML, or it is cut short here.");
        }
        return root.children.get(0);
    }

    Line where() {
        return new Line(line, name);
    }

    Mistyped mistyped(String what) {
        return where().mistyped(what);
    }

    String name() {
        return name;
    }

    Element child(String childName) {
        return optional(childName).orElseThrow(() -> mistyped("<" + name + "> has no <" + childName + ">."));
    }

    Optional<Element> optional(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** Those in a list that may be left out, as in {@code <Patterns />}. */
    List<Element> list(String listName, String childName) {
        return optional(listName).map(list -> list.all(childName)).orElse(List.of());
    }

    List<Element> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    String text() {
        return text.toString().strip();
    }

    String text(String childName) {
        return child(childName).text();
    }

    String attribute(String attribute) {
        var value = attributes.get(attribute);
        if (value == null) {
            throw mistyped("<" + name + "> has no " + attribute + ".");
        }
        return value;
    }

    int number(int least, int most) {
        return where().number(text(), name, least, most);
    }

    int number(String attribute, int least, int most) {
        return where().number(attribute(attribute), attribute + " of <" + name + ">", least, most);
    }
}

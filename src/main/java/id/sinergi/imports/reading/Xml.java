package id.sinergi.imports.reading;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook as a stream of elements by their local names: strict and ordinary workbooks look the same. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader in;

    private Xml(XMLStreamReader in) {
        this.in = in;
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static Xml of(InputStream stream) {
        try {
            return new Xml(FACTORY.createXMLStreamReader(stream));
        } catch (XMLStreamException e) {
            throw new Unreadable(e);
        }
    }

    private int advance() {
        try {
            while (in.hasNext()) {
                var event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return event;
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw new Unreadable(e);
        }
    }

    /** The name of the next element that begins, or {@code null} at the end. */
    @Nullable
    String element() {
        for (var event = advance(); event != XMLStreamConstants.END_DOCUMENT; event = advance()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return in.getLocalName();
            }
        }
        return null;
    }

    /** The next element within {@code parent}, or {@code null} where that ends. */
    @Nullable
    String elementIn(String parent) {
        for (var event = advance(); event != XMLStreamConstants.END_DOCUMENT; event = advance()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return in.getLocalName();
            }
            if (in.getLocalName().equals(parent)) {
                return null;
            }
        }
        throw new Unreadable(parent + " has no end");
    }

    /** All text of the element that has just begun, with that of the elements in it. */
    String text() {
        var text = new StringBuilder();
        try {
            for (var depth = 1; depth > 0; ) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(in.getText());
                    default -> {}
                }
            }
        } catch (XMLStreamException | java.util.NoSuchElementException e) {
            throw new Unreadable(e);
        }
        return text.toString();
    }

    /** The text of a string or an inline one: its runs, without hints how to pronounce it. */
    String richText(String parent) {
        var first = "";
        StringBuilder more = null;
        for (var name = elementIn(parent); name != null; name = elementIn(parent)) {
            if (name.equals("rPh")) {
                text();
            } else if (name.equals("t")) {
                var run = Escapes.decode(text());
                if (first.isEmpty()) {
                    first = run;
                } else {
                    more = more == null ? new StringBuilder(first) : more;
                    more.append(run);
                }
            }
        }
        return more == null ? first : more.toString();
    }

    @Nullable
    String attribute(String name) {
        for (var i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute of a namespace, such as {@code r:id} beside {@code id}. */
    @Nullable
    String foreign(String name) {
        for (var i = 0; i < in.getAttributeCount(); i++) {
            var space = in.getAttributeNamespace(i);
            if (in.getAttributeLocalName(i).equals(name) && space != null && !space.isEmpty()) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean isOn(String name) {
        var value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (XMLStreamException e) {
            throw new Unreadable(e);
        }
    }
}

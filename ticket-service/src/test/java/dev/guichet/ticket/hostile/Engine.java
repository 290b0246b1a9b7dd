package dev.guichet.ticket.hostile;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.jsoup.Jsoup;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What different programs see in the same HTML.
enum Engine {
    JSOUP {
        @Override
        List<Seen> elements(String html) {
            return Jsoup.parse(html).body().select("*").stream()
                    .filter(element -> !element.normalName().equals("body"))
                    .map(element -> {
                        Map<String, String> attributes = new HashMap<>();
                        element.attributes().forEach(each -> attributes.put(each.getKey(), each.getValue()));
                        return new Seen(element.tag().namespace(), element.tagName(), attributes);
                    })
                    .toList();
        }

        @Override
        String text(String html) {
            return Jsoup.parse(html).body().wholeText();
        }
    },
    /// The parser of Mozilla's browsers is made from it.
    VALIDATOR {
        @Override
        List<Seen> elements(String html) {
            return seen(document(html, true));
        }

        @Override
        String text(String html) {
            return document(html, true).getDocumentElement().getTextContent();
        }
    },
    VALIDATOR_WITHOUT_SCRIPTS {
        @Override
        List<Seen> elements(String html) {
            return seen(document(html, false));
        }

        @Override
        String text(String html) {
            return document(html, false).getDocumentElement().getTextContent();
        }
    };

    /// An element, as an engine understood it.
    record Seen(String namespace, String name, Map<String, String> attributes) {}

    private static final List<String> FRAME = List.of("html", "head", "body");

    /// All but those that every page has.
    abstract List<Seen> elements(String html);

    abstract String text(String html);

    private static Document document(String html, boolean scripting) {
        HtmlDocumentBuilder parser = new HtmlDocumentBuilder(XmlViolationPolicy.ALTER_INFOSET);
        parser.setScriptingEnabled(scripting);
        try {
            return parser.parse(new InputSource(new StringReader("<!DOCTYPE html><body>" + html)));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(html, e);
        }
    }

    private static List<Seen> seen(Document document) {
        NodeList all = document.getElementsByTagName("*");
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            var element = all.item(i);
            Map<String, String> attributes = new HashMap<>();
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                var attribute = element.getAttributes().item(j);
                attributes.put(attribute.getNodeName(), attribute.getNodeValue());
            }
            if (!FRAME.contains(element.getLocalName()) || !attributes.isEmpty()) {
                seen.add(new Seen(element.getNamespaceURI(), element.getLocalName(), attributes));
            }
        }
        return seen;
    }
}

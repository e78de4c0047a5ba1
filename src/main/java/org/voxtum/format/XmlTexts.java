package org.voxtum.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Small XML documents as elements, without document types and outside entities. */
final class XmlTexts {
    private XmlTexts() {}

    static Element parse(Path file, String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException | IOException problem) {
            throw InputFaults.of(
                    file,
                    "its XML cannot be read: " + problem.getMessage(),
                    "the file is damaged or of another format");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** First child element of a name, or null. */
    static Element child(Element parent, String name) {
        List<Element> found = descendants(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    static List<Element> descendants(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** Text of the first child of a name, or empty. */
    static String textOf(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? "" : child.getTextContent().strip();
    }

    /** Text from VTK's character codes, which end in 0. */
    static String fromCodes(String codes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String code : codes.strip().split("\\s+")) {
            if (code.matches("\\d{1,3}") && !"0".equals(code)) {
                bytes.write(Integer.parseInt(code));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

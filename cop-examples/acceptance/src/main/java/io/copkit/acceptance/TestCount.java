package io.copkit.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Counts the tests in Surefire's reports and names the skipped ones. */
final class TestCount {

    private TestCount() {}

    static String of(List<Path> reports) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilder reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        int tests = 0;
        List<String> skipped = new ArrayList<>();
        for (Path report : reports) {
            NodeList cases = reader.parse(report.toFile()).getElementsByTagName("testcase");
            tests += cases.getLength();
            for (int i = 0; i < cases.getLength(); i++) {
                Element test = (Element) cases.item(i);
                NodeList skips = test.getElementsByTagName("skipped");
                if (skips.getLength() > 0) {
                    skipped.add("\n  " + name(test) + " (" + reason((Element) skips.item(0)) + ")");
                }
            }
        }
        return "Tests of the whole project: " + tests + " run, " + skipped.size() + " of them skipped"
                + (skipped.isEmpty() ? "" : ":" + String.join("", skipped));
    }

    /** A disabled test has a message; an assumption that failed has only a trace, which begins with exception and message. */
    private static String reason(Element skip) {
        String message = skip.getAttribute("message");
        if (!message.isEmpty()) {
            return message;
        }
        String first = skip.getTextContent().strip().lines().findFirst().orElse("");
        return first.substring(first.indexOf(": ") < 0 ? 0 : first.indexOf(": ") + 2);
    }

    private static String name(Element test) {
        String method = test.getAttribute("name");
        return test.getAttribute("classname") + (method.isEmpty() ? "" : "." + method);
    }
}

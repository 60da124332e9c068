package dev.stepladder.report.preflight;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.manifest.Unread;
import dev.stepladder.preflight.Finding;
import dev.stepladder.preflight.Report;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a report as JUnit XML, which CI servers show among the tests: one test per finding, which fails where the exit code does. One that
 * is accepted is a skipped test, and so is what was not read. With no finding at all
 * there is one test, which passes if there was anything to look at.
 */
final class JUnitXml {
    private JUnitXml() {}

    static String write(Report report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml);
            xml.writeStartElement("testsuites");
            line(xml);
            suite(report, xml);
            xml.writeEndElement();
            line(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("written to memory", impossible);
        }
        return text.toString();
    }

    private static void suite(Report report, XMLStreamWriter xml) throws XMLStreamException {
        List<Unread> unread = Stream.concat(report.passedOver().stream(), report.leftOut().stream())
                .toList();
        boolean none = report.findings().isEmpty() && report.problems().isEmpty();
        int tests = report.findings().size() + report.problems().size() + unread.size() + (none ? 1 : 0);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "stepladder preflight");
        xml.writeAttribute("tests", String.valueOf(tests));
        xml.writeAttribute("failures", String.valueOf(report.blockers() + (none && report.isEmpty() ? 1 : 0)));
        xml.writeAttribute("errors", String.valueOf(report.problems().size()));
        xml.writeAttribute("skipped", String.valueOf(report.accepted() + unread.size()));
        line(xml);
        properties(report, xml);
        if (none) {
            summary(report, xml);
        }
        for (Finding finding : report.findings()) {
            test(finding, xml);
        }
        for (Diagnostic problem : report.problems()) {
            problem(problem, xml);
        }
        for (Unread each : unread) {
            xml.writeStartElement("testcase");
            attribute(xml, "classname", each.place().file());
            xml.writeAttribute("name", "is read");
            attribute(xml, "file", each.place().file());
            xml.writeEmptyElement("skipped");
            attribute(
                    xml,
                    "message",
                    each.kind() == Unread.Kind.LEFT_OUT
                            ? PreflightTable.leftOut(each)
                            : "%s not read: %s".formatted(each.kind().count(each.count()), each.why()));
            xml.writeEndElement();
            line(xml);
        }
        xml.writeEndElement();
        line(xml);
    }

    private static void properties(Report report, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("properties");
        property("summary", PreflightTable.summary(report), xml);
        property("judged", PreflightTable.judged(report), xml);
        if (!report.unjudged().isEmpty()) {
            property("not judged", PreflightTable.unjudged(report), xml);
        }
        if (!report.leftOut().isEmpty()) {
            property("left out", String.valueOf(report.leftOut().size()), xml);
        }
        xml.writeEndElement();
        line(xml);
    }

    private static void property(String name, String value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", name);
        attribute(xml, "value", value);
    }

    private static void summary(Report report, XMLStreamWriter xml) throws XMLStreamException {
        if (report.isEmpty()) {
            xml.writeStartElement("testcase");
        } else {
            xml.writeEmptyElement("testcase");
        }
        xml.writeAttribute("classname", "stepladder.preflight");
        attribute(xml, "name", PreflightTable.summary(report));
        if (report.isEmpty()) {
            xml.writeEmptyElement("failure");
            xml.writeAttribute("message", "nothing was looked at");
            xml.writeEndElement();
        }
        line(xml);
    }

    private static void test(Finding finding, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "classname", finding.place().file());
        attribute(xml, "name", finding.code() + " " + finding.object().id());
        attribute(xml, "file", finding.place().file());
        xml.writeAttribute("line", String.valueOf(finding.place().line()));
        if (finding.accepted().isPresent()) {
            xml.writeEmptyElement("skipped");
            attribute(
                    xml,
                    "message",
                    "accepted until %s: %s"
                            .formatted(
                                    finding.accepted().get().until(),
                                    finding.accepted().get().reason()));
        } else {
            xml.writeStartElement(finding.counts() ? "failure" : "system-out");
            if (finding.counts()) {
                attribute(xml, "message", finding.why());
                xml.writeAttribute("type", finding.severity().word());
            }
            xml.writeCharacters(plain(details(finding)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        line(xml);
    }

    private static void problem(Diagnostic problem, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "classname", problem.place().file());
        xml.writeAttribute("name", "can be read");
        xml.writeStartElement("error");
        attribute(xml, "message", problem.message());
        xml.writeCharacters(plain(problem.toString()));
        xml.writeEndElement();
        xml.writeEndElement();
        line(xml);
    }

    private static String details(Finding finding) {
        String before = finding.blocks()
                .map(hop -> "mend it before the hop: " + hop.inWords() + "\n")
                .orElse("");
        return "%s: %s: %s\n%sfix: %s\nfrom %s\n"
                .formatted(
                        finding.place(),
                        finding.severity().word(),
                        finding.why(),
                        before,
                        finding.remedy(),
                        finding.sources().stream().map(source -> source.url()).collect(Collectors.joining(" ")));
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, plain(value));
    }

    private static void line(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** Without the control characters that XML can't hold, however they are written. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t\n\r]]|[\uFFFE\uFFFF]", "?");
    }
}

package dev.stepladder.report.follow;

import dev.stepladder.name.Name;
import dev.stepladder.verify.Discrepancy;
import dev.stepladder.verify.StrictProof;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Verified plans as JUnit XML, which CI servers show among the tests: a suite for each plan, with one test for its truth, and one for the proof of
 * each path if proofs were requested.
 */
final class VerificationJUnit {
    private VerificationJUnit() {}

    static String write(List<VerifiedPlan> plans) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeCharacters("\n");
            for (VerifiedPlan plan : plans) {
                suite(plan, xml);
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("written to memory", impossible);
        }
        return text.toString();
    }

    private static void suite(VerifiedPlan plan, XMLStreamWriter xml) throws XMLStreamException {
        int failures = (plan.findings().isEmpty() ? 0 : 1) + plan.unproven().size();
        xml.writeStartElement("testsuite");
        attribute(xml, "name", "stepladder verify " + plan.file());
        attribute(xml, "tests", String.valueOf(1 + plan.proofs().size()));
        attribute(xml, "failures", String.valueOf(failures));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", "0");
        xml.writeCharacters("\n");
        test(
                plan,
                "is still true",
                plan.findings().size() + " findings",
                plan.findings().stream().map(Discrepancy::toString).collect(Collectors.joining("\n")),
                xml);
        for (StrictProof proof : plan.proofs()) {
            test(
                    plan,
                    "is shortest on " + Name.joined(", ", proof.clusters()),
                    "could be shorter",
                    proof.proven() ? "" : proof.toString(),
                    xml);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /**
     * One test.
     *
     * @param details of its failure; empty if it passes
     */
    private static void test(VerifiedPlan plan, String name, String message, String details, XMLStreamWriter xml)
            throws XMLStreamException {
        if (details.isEmpty()) {
            xml.writeEmptyElement("testcase");
        } else {
            xml.writeStartElement("testcase");
        }
        attribute(xml, "classname", plan.file());
        attribute(xml, "name", name);
        attribute(xml, "file", plan.file());
        if (!details.isEmpty()) {
            xml.writeStartElement("failure");
            attribute(xml, "message", message);
            attribute(xml, "type", plan.verdict().words());
            xml.writeCharacters(plain(details));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, plain(value));
    }

    /** Without the control characters that XML can't hold, however they are written. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t\n\r]]|[\uFFFE\uFFFF]", "?");
    }
}

package dev.stepladder.report.follow;

import dev.stepladder.name.Name;
import dev.stepladder.report.summary.Plural;
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
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
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
        List<Discrepancy> approvals =
                plan.findings().stream().filter(Discrepancy::isApproval).toList();
        List<Discrepancy> untrue = plan.findings().stream()
                .filter(finding -> !finding.isApproval())
                .toList();
        int failures = (untrue.isEmpty() ? 0 : 1)
                + (approvals.isEmpty() ? 0 : 1)
                + plan.unproven().size();
        xml.writeStartElement("testsuite");
        attribute(xml, "name", "stepladder verify " + plan.file());
        attribute(
                xml,
                "tests",
                String.valueOf(1 + (approvals.isEmpty() ? 0 : 1) + plan.proofs().size()));
        attribute(xml, "failures", String.valueOf(failures));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", "0");
        xml.writeCharacters("\n");
        test(
                plan,
                "is still true",
                VerifiedPlan.Verdict.NO_LONGER_TRUE,
                Plural.of(untrue.size(), "finding"),
                lines(untrue),
                xml);
        if (!approvals.isEmpty()) {
            test(
                    plan,
                    "is approved",
                    VerifiedPlan.Verdict.NOT_APPROVED,
                    Plural.of(approvals.size(), "finding"),
                    lines(approvals),
                    xml);
        }
        for (StrictProof proof : plan.proofs()) {
            test(
                    plan,
                    "is shortest on " + Name.joined(", ", proof.clusters()),
                    VerifiedPlan.Verdict.COULD_BE_SHORTER,
                    "could be shorter",
                    proof.proven() ? "" : proof.toString(),
                    xml);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static String lines(List<Discrepancy> findings) {
        return findings.stream().map(Discrepancy::inFull).collect(Collectors.joining("\n"));
    }

    /**
     * One test.
     *
     * @param otherwise the verdict if it fails
     * @param details of its failure; empty if it passes
     */
    private static void test(
            VerifiedPlan plan,
            String name,
            VerifiedPlan.Verdict otherwise,
            String message,
            String details,
            XMLStreamWriter xml)
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
            attribute(xml, "type", otherwise.words());
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

package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import java.util.List;

/** One check of matrices, independent of the others. */
interface Check {
    /** Its findings, in any order. */
    List<LintFinding> findings(Subject subject);
}

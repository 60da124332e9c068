package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import java.util.List;

/** One judgement over matrices that can be read; it knows nothing of the others. */
interface Check {
    /** What it finds, in any order. */
    List<LintFinding> findings(Subject subject);
}

package dev.stepladder.audit;

import java.util.List;

/** One judgement over matrices that can be read; it knows nothing of the others. */
interface Check {
    /** What it finds, in any order. */
    List<Finding> findings(Subject subject);
}

@NullMarked
package dev.stepladder.audit.lint;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.stepladder.report;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.stepladder.report.view;

import org.jspecify.annotations.NullMarked;

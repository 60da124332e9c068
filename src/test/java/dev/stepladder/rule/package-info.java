@NullMarked
package dev.stepladder.rule;

import org.jspecify.annotations.NullMarked;

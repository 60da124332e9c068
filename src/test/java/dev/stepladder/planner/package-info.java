@NullMarked
package dev.stepladder.planner;

import org.jspecify.annotations.NullMarked;

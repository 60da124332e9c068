@NullMarked
package dev.stepladder.search.problem;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.stepladder.search.sat;

import org.jspecify.annotations.NullMarked;

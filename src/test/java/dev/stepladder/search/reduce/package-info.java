@NullMarked
package dev.stepladder.search.reduce;

import org.jspecify.annotations.NullMarked;

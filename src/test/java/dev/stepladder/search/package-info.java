@NullMarked
package dev.stepladder.search;

import org.jspecify.annotations.NullMarked;

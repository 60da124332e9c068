@NullMarked
package dev.stepladder.search.order;

import org.jspecify.annotations.NullMarked;

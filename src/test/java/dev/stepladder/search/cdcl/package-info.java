@NullMarked
package dev.stepladder.search.cdcl;

import org.jspecify.annotations.NullMarked;

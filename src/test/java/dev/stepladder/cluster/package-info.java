@NullMarked
package dev.stepladder.cluster;

import org.jspecify.annotations.NullMarked;

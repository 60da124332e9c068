@NullMarked
package dev.stepladder.yaml;

import org.jspecify.annotations.NullMarked;

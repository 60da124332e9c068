@NullMarked
package dev.stepladder.cli.options;

import org.jspecify.annotations.NullMarked;

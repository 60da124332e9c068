@NullMarked
package dev.stepladder.cli.completion;

import org.jspecify.annotations.NullMarked;

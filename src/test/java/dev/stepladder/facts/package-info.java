/** The shipped matrices against a folder of raw facts, row by row: for whoever brings a new folder. */
@NullMarked
package dev.stepladder.facts;

import org.jspecify.annotations.NullMarked;

/**
 * Versions where they are written: HCL of Terraform, OpenTofu and Terragrunt, each with its file and line.
 *
 * <p>Floor 4. hcl4j was tried: it gives values without their places, and brings an HTTP client and a bean library with it.
 */
@NullMarked
package dev.stepladder.snapshot.written;

import org.jspecify.annotations.NullMarked;

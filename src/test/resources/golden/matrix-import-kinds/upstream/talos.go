// Package talos113 provides compatibility constants for Talos 1.13.
package talos113

import (
	"github.com/blang/semver/v4"
)

// MajorMinor is the major.minor version of Talos 1.13.
var MajorMinor = [2]uint64{1, 13}

// MinimumHostUpgradeVersion is the minimum version of Talos that can be upgraded to 1.13.
var MinimumHostUpgradeVersion = semver.MustParse("1.11.0")

// MinimumKubernetesVersion is the minimum version of Kubernetes is supported with 1.13.
var MinimumKubernetesVersion = semver.MustParse("1.28.0")

// MaximumKubernetesVersion is the maximum version of Kubernetes is supported with 1.13.
var MaximumKubernetesVersion = semver.MustParse("1.31.99")

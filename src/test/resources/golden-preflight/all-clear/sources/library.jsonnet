(import "k.libsonnet").policy.v1beta1.podSecurityPolicy.new("p")

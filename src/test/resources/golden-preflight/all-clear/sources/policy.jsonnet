{ apiVersion: "policy/v1beta1", kind: "PodSecurityPolicy" }

resource "kubernetes_manifest" "policy" {
  manifest = {
    apiVersion = "policy/v1beta1"
    kind       = "PodSecurityPolicy"
  }
}

resource "helm_release" "web" {
  chart = "web"
}

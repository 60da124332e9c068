resource "helm_release" "karpenter" {
  chart   = "karpenter"
  version = "1.0.6"
}

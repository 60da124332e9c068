unit "eks" {
  source = "git::git@github.com:acme/catalog.git//units/eks?ref=v0.0.1"
  path   = "eks"
  values = {
    name               = "live"
    kubernetes_version = "1.34"
  }
}

variable "cluster_version" {}

variable "dns" {
  default = "v1.10.1-eksbuild.7"
}

module "cluster" {
  source             = "./cluster"
  environment        = var.environment
  kubernetes_version = var.cluster_version
  coredns_version    = var.dns
}

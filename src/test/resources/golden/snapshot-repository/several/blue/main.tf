locals {
  kubernetes = var.kubernetes
}
variable "kubernetes" {
  default = "1.31"
}
module "eks" {
  source             = "terraform-aws-modules/eks/aws"
  name               = "${var.prefix}-blue"
  kubernetes_version = local.kubernetes
  addons = {
    coredns    = { addon_version = "v1.11.3-eksbuild.1" }
    kube-proxy = {}
  }
  eks_managed_node_groups = {
    karpenter = { ami_type = "BOTTLEROCKET_x86_64", desired_size = 2 }
    workers = {
      ami_type = "AL2023_x86_64_STANDARD"
      block_device_mappings = {
        (local.device) = { ebs = { volume_size = 64 } }
      }
      desired_size = 3
      labels = { team = "shop" }
    }
  }
}
resource "helm_release" "karpenter" {
  chart   = "karpenter"
  version = "1.0.6"
}

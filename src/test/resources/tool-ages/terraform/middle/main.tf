locals {
  cluster_version = "1.21"
}

module "eks" {
  source = "terraform-aws-modules/eks/aws"

  cluster_name    = "shop"
  cluster_version = local.cluster_version

  cluster_addons = {
    coredns = {
      addon_version     = "v1.8.4-eksbuild.1"
      resolve_conflicts = "OVERWRITE"
    }
    kube-proxy = {}
    vpc-cni = {
      resolve_conflicts = "OVERWRITE"
    }
  }

  self_managed_node_groups = {
    one = {
      name         = "spot-1"
      max_size     = 5
      desired_size = 2
    }
  }

  eks_managed_node_groups = {
    blue = {}
  }
}

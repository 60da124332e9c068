# The shop's cluster.
module "eks" {
  source          = "terraform-aws-modules/eks/aws"
  version         = "~> 19.0"
  cluster_name    = "shop"
  cluster_version = var.cluster_version // see variables.tf
  tags            = { secret = "TOP-SECRET", note = "a } in a string" }
}

resource "aws_eks_node_group" "blue" {
  cluster_name    = module.eks.cluster_name
  node_group_name = "blue"
  ami_type        = "AL2_x86_64"
  version         = "1.28"
  scaling_config {
    desired_size = 4
    max_size     = 9
  }
  user_data = <<-EOT
    version = "9.9"
  EOT
}

resource "aws_eks_addon" "coredns" {
  addon_name    = "coredns"
  addon_version = data.aws_eks_addon_version.this.version
}

resource "helm_release" "karpenter" {
  name    = "karpenter"
  chart   = "karpenter"
  version = "0.37.0"
}

variable "kubernetes_version" {
  default = "1.27"
}

variable "coredns_version" {}

variable "node_groups" {}

resource "aws_eks_cluster" "this" {
  name    = "${var.environment}-shop"
  version = var.kubernetes_version
}

resource "aws_eks_addon" "coredns" {
  cluster_name  = aws_eks_cluster.this.name
  addon_name    = "coredns"
  addon_version = var.coredns_version
}

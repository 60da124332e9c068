module "eks" {
  source                  = "terraform-aws-modules/eks/aws"
  cluster_name            = terraform.workspace
  cluster_version         = lookup(local.versions, terraform.workspace)
  eks_managed_node_groups = local.groups
}
module "addons" {
  source                = "../modules/addons"
  addon_vpc_cni_version = "v1.18.3-eksbuild.2"
  addon_acme_version    = "v0.2.1-eksbuild.1"
}

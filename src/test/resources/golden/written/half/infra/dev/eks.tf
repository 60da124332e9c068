module "eks" {
  source          = "terraform-aws-modules/eks/aws"
  version         = "~> 20.0"
  cluster_name    = "dev"
  cluster_version = "1.20" # on 1.19 since spring
}

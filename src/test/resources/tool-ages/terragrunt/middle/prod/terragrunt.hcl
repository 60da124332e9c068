include "root" {
  path = find_in_parent_folders()
}

terraform {
  source = "tfr:///terraform-aws-modules/eks/aws?version=17.24.0"
}

inputs = {
  cluster_name    = "shop"
  cluster_version = "1.21"
}

include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

locals {
  kubernetes_version = "1.33"
}

terraform {
  source = "tfr:///terraform-aws-modules/eks/aws?version=21.0.0"
}

inputs = {
  name               = "shop"
  kubernetes_version = local.kubernetes_version
}

terragrunt = {
  terraform {
    source = "git::git@github.com:acme/modules.git//eks?ref=v0.0.3"
  }
  include {
    path = "${find_in_parent_folders()}"
  }
}

cluster_name    = "shop"
cluster_version = "1.12"

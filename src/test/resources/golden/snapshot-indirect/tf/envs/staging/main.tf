module "platform" {
  source          = "../../modules/platform"
  environment     = "staging"
  cluster_version = data.external.versions.result.kubernetes
  dns             = "v1.11.1-eksbuild.4"
}

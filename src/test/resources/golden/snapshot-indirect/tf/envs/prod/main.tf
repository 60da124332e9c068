locals {
  version = "1.28"
}

module "platform" {
  source          = "../../modules//platform?ref=local"
  environment     = "prod"
  cluster_version = local.version
}

resource "helm_release" "traefik" {
  name      = "traefik"
  namespace = "traefik"
  chart     = "traefik"
  version   = "26.0.0"

  set {
    name  = "image.tag"
    value = "v2.11.0"
  }
  values = [
    file("${path.module}/values/traefik.yaml"),
    <<-EOT
      deployment:
        initContainers:
          - name: wait
            image: acme/wait:1.4.2
    EOT
  ]
}

resource "helm_release" "cert_manager" {
  name    = "cert-manager"
  chart   = "jetstack/cert-manager"
  version = "v1.14.2"
  set = [
    {
      name  = "webhook.image.tag"
      value = "v1.14.2"
    },
  ]
  values = [yamlencode({ image = { tag = local.tag } })]
}

resource "google_container_cluster" "shop" {
  name               = "shop-gke"
  location           = "europe-west1"
  min_master_version = "1.34"

  node_pool {
    name       = "primary"
    version    = "1.34"
    node_count = 2
    node_config {
      image_type = "COS_CONTAINERD"
    }
  }
}

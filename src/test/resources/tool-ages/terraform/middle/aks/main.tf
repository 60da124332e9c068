resource "azurerm_kubernetes_cluster" "this" {
  name                = "shop-aks"
  location            = "westeurope"
  kubernetes_version  = "1.22.6"

  default_node_pool {
    name       = "default"
    node_count = 3
    vm_size    = "Standard_D2_v2"
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "batch" {
  name                  = "batch"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.this.id
  orchestrator_version  = "1.21.9"
  node_count            = 1
}

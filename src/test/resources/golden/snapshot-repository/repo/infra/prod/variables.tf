variable "cluster_version" {
  type    = string
  default = "1.29"
}

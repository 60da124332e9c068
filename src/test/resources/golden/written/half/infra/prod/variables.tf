variable "kubernetes" {
  type    = string
  default = "1.19"
}

module "my-cluster" {
  source          = "terraform-aws-modules/eks/aws"
  version         = "12.0.0"
  cluster_name    = "my-cluster"
  cluster_version = "1.16"
  subnets         = ["subnet-abcde012"]

  worker_groups = [
    {
      instance_type = "m4.large"
      asg_max_size  = 5
    }
  ]

  node_groups = {
    example = {
      desired_capacity = 2
      max_capacity     = 10
      ami_type         = "AL2_x86_64"
      k8s_labels = {
        Environment = "test"
      }
    }
  }
}

kubectl apply -f - <<'END'
apiVersion: policy/v1beta1
kind: PodSecurityPolicy
metadata: {name: p}
END

{{- define "budget" }}
apiVersion: policy/v1beta1
kind: PodDisruptionBudget
{{- end }}

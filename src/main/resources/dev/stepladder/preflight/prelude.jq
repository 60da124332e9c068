# Words that every manifest rule can use. In each, the input is the object.

# The pod that an object makes, whatever the object is. Can stand inside path().
def pod:
  if .kind == "Pod" then .spec
  elif .kind == "CronJob" then .spec.jobTemplate.spec.template.spec
  elif .kind == "PodTemplate" then .template.spec
  else .spec.template.spec end;

# The pod's own metadata. Can stand inside path().
def podMetadata:
  if .kind == "Pod" then .metadata
  elif .kind == "CronJob" then .spec.jobTemplate.spec.template.metadata
  elif .kind == "PodTemplate" then .template.metadata
  else .spec.template.metadata end;

# The paths of the pod's annotations whose names match a regular expression.
def podAnnotations($regex):
  (podMetadata.annotations // {} | keys[] | select(test($regex))) as $name
  | path(podMetadata.annotations[$name]);

# The paths in the pod that name a label of nodes: its nodeSelector and its node affinity.
def nodeLabels($regex):
  ((pod.nodeSelector // {} | keys[] | select(test($regex))) as $name | path(pod.nodeSelector[$name])),
  path(pod.affinity.nodeAffinity
    | (.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[]?,
       .preferredDuringSchedulingIgnoredDuringExecution[]?.preference)
    | .matchExpressions[]?.key | select(. != null and test($regex)));

# Whether a selector (the input) takes an object with these labels. An empty one takes all.
def selects($labels):
  ($labels // {}) as $l
  | ((.matchLabels // {}) | to_entries | all($l[.key] == .value))
    and ((.matchExpressions // []) | all(
      .key as $key | .values as $values
      | if .operator == "In" then any($values[]; . == $l[$key])
        elif .operator == "NotIn" then all($values[]; . != $l[$key])
        elif .operator == "Exists" then $l[$key] != null
        elif .operator == "DoesNotExist" then $l[$key] == null
        else true end));

# How many pods a budget's count or percentage (the input) means of so many, rounded up as Kubernetes does.
def budgetOf($replicas):
  if type == "string" then (rtrimstr("%") | tonumber) * $replicas / 100 | ceil else . end;

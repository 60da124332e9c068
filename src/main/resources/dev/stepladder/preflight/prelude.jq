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

# Whether a selector (the input) is empty.
def takesAll: (.matchLabels // {}) == {} and (.matchExpressions // []) == [];

# How many pods a budget's count or percentage (the input) means of so many, rounded up as Kubernetes does.
def budgetOf($replicas):
  if type == "string" then (rtrimstr("%") | tonumber) * $replicas / 100 | ceil else . end;

# Whether a budget (the input) takes pods with these labels. An empty selector takes none in policy/v1beta1, and all in policy/v1.
def covers($labels):
  .apiVersion as $api | .spec.selector
  | . != null and ($api != "policy/v1beta1" or (takesAll | not)) and selects($labels);

# Whether a workload is to have one replica, as its owner says.
def isMeantSingle: .metadata.annotations["stepladder.dev/single-replica"] == "true";

# Whether it is known how many pods a workload has: not of one on every node, nor of one that ends.
def isCounted: (.kind | test("^(DaemonSet|Job|CronJob)$")) | not;

# Whether a workload says how many pods it has.
def statesReplicas: .kind == "Pod" or .spec.replicas != null;

# Whether a budget wants all pods of a list of workloads (the input), so that none may be evicted.
def keepsAll($budget):
  (map(if .kind == "Pod" then 1 else .spec.replicas // 1 end) | add // 0) as $pods
  | $pods > 0 and ($budget.spec.minAvailable | budgetOf($pods)) >= $pods;

# The minor of a release of Kubernetes, however it is written: v1.29.5-eks-1 is 29.
def minor: capture("^v?1\\.(?<minor>[0-9]+)").minor | tonumber;

# The tag of an image; null if it has none.
def tag: capture("^[^@]*/?[^/:@]*:(?<tag>[^:/@]+)(@.*)?$").tag;

# The numbers of a version, so that versions can be compared: v2.10.0 is [2, 10, 0].
def numbers: [capture("^v?(?<all>[0-9]+(\\.[0-9]+)*)").all | split(".")[] | tonumber];

# The paths of the pod's containers whose image, without registry and tag, ends in a name, and is older than a release.
def imagesBefore($name; $release):
  path((pod.containers[]?, pod.initContainers[]?) | .image
    | select(. != null and test("(^|/)" + $name + ":") and ((tag | numbers) < ($release | numbers))));

# The places of a plugin in a Corefile; with an option, those of the option in the plugin's block.
def corefile($plugin; $option):
  . as $object | (.data // {} | keys[] | select(. == "Corefile" or test("\\.(server|override)$"))) as $key
  | $object.data[$key] | select(type == "string") | split("\n") as $lines
  | foreach range(0; $lines | length) as $i
      ({depth: (if $key | endswith(".override") then 1 else 0 end), block: "", at: 0, words: []};
       .words = ($lines[$i] | sub("#.*$"; "") | [splits("\\s+") | select(. != "")])
       | .at = .depth
       | (if .at == 1 and (.words | length) > 0 and .words[0] != "}" then .block = .words[0] else . end)
       | .depth += ([.words[] | select(. == "{")] | length) - ([.words[] | select(. == "}")] | length);
       select(if $option == "" then .at == 1 and .words[0] == $plugin
              else .at == 2 and .block == $plugin and .words[0] == $option end)
       | ["data", $key, {line: ($i + 1)}]);

# The lines of the texts of a ConfigMap under some keys that fit a regular expression.
def configLines($keys; $regex):
  . as $object | (.data // {} | keys[] | select(test($keys))) as $key
  | $object.data[$key] | select(type == "string") | split("\n") as $lines
  | range(0; $lines | length) as $i | select($lines[$i] | test($regex))
  | ["data", $key, {line: ($i + 1)}];

/**
 * Every code a diagnostic may carry, with its one-line title. Stable: a code is never renamed or reused.
 * Each has a page `docs/diagnostics/<code>.md` and a test in which it fires; a test holds both.
 * Grouped by the folder whose `problems.ts` makes them.
 */
export const codes = {
  // source: reading files
  'file-too-large': 'A source file is larger than 1 MiB',
  'not-utf-8': 'A source file is not UTF-8 text',
  'invalid-yaml': 'A source file is not valid YAML',
  'duplicate-key': 'A mapping has one key twice',
  'several-documents': 'A file holds more than one YAML document',
  'empty-document': 'A file holds no YAML document',
  'too-many-nodes': 'A file grows beyond 100,000 nodes when its aliases are followed',
  'nested-too-deeply': 'A file nests deeper than 100 levels when its aliases are followed',
  'unknown-alias': 'An alias names an anchor that does not exist',
  'recursive-alias': 'An alias stands inside the node that it repeats',
  'merge-key': 'The YAML merge key << is not supported',
  'unsupported-tag': 'An explicit YAML tag is not supported',
  'unsupported-key': 'A mapping key is not a text',
  'unsupported-number': 'A number cannot be held exactly',
  'unquoted-expression': 'An expression is not quoted',

  // render (tree-problems.ts): what would change in the folder of manifests
  'foreign-file-applied': 'A file that Ringfence did not render lies where GitOps tools would apply it',
  'foreign-file-in-the-way': 'A file that Ringfence did not render lies where a manifest has to go',
  'folder-too-large': 'A folder of manifests would hold more than 3,000 entries',
  'manifest-out-of-date': 'A manifest is not what the sources render',
  'source-not-rendered': 'A changed source was not rendered',

  // platform: the disk
  'symbolic-link': 'A symbolic link lies among sources or manifests',
  unreadable: 'A file or folder cannot be read',
  unwritable: 'A file or folder cannot be written',
  'outside-a-repository': 'No policies/landscape.yaml here or above',
  'foreign-output-folder': 'The folder given with --out holds other things',
  interrupted: 'Writing was stopped before it was done',
  // platform: git and GitHub
  'not-a-rendering': 'What was rendered elsewhere holds what Ringfence does not render',
  'branch-moved': 'A branch no longer stands at the commit that was rendered',
  'git-refused': 'Git could not do what it was asked for',
  'github-refused': 'GitHub could not do what it was asked for',

  // connectivity: what questions are asked of
  'nothing-rendered': 'The folder of manifests holds no cluster',

  // policy: what the API server refuses
  'invalid-policy-name': 'The name of a policy is no DNS subdomain',
  'invalid-policy-namespace': 'The namespace of a policy is no DNS label',
  'invalid-label-key': 'The key of a label breaks the law of label keys',
  'invalid-label-value': 'The value of a label breaks the law of label values',
  'invalid-annotation-key': 'The key of an annotation breaks the law of annotation keys',
  'annotations-too-large': 'The annotations of a policy have more than 262,144 bytes',
  'policy-too-large': 'A policy has more than 1,572,864 bytes',
  'selector-values-missing': 'A selector uses In or NotIn without values',
  'selector-values-forbidden': 'A selector uses Exists or DoesNotExist with values',
  'port-out-of-range': 'A port is not between 1 and 65535',
  'invalid-port-name': 'The name of a port breaks the law of port names',
  'end-port-before-port': 'A range of ports ends before it begins',
  'end-port-without-port': 'A range of ports has an end and no beginning',
  'end-port-with-named-port': 'A range of ports begins with a named port',
  'empty-peer': 'A peer says nothing',
  'ip-block-with-selector': 'A peer has both a block of addresses and a selector',
  'invalid-ip-block': 'A block of addresses is not written as a CIDR',
  'except-of-other-family': 'An exception of a block is of the other address family',
  'except-not-inside': 'An exception does not lie strictly inside its block',
  'too-many-policy-types': 'A policy has more than two policy types',

  // policy (manifest-problems.ts): reading manifests back
  'unknown-schema-version': 'A manifest is of a version that this release does not read',
  'unread-manifest': 'A file among the manifests is not read',
  'inventory-missing': 'The inventory lacks a file that manifests refer to',

  // connectivity (given/problems.ts): plain manifests
  'no-manifests': 'There are no Kubernetes manifests to read',
  'no-policies': 'Plain manifests hold no NetworkPolicy',
  'invalid-json': 'A file is not valid JSON',
  'not-an-object': 'A document is no Kubernetes object',
  'unserved-kind': 'No server has a kind in the version that is written',
  'invalid-object': 'A field of a Kubernetes object has a value that no server takes',
  'object-twice': 'Two different objects of one kind have one name',
  'foreign-policy-kind': 'Policies of another kind are not evaluated',
  'namespace-assumed': 'An object says no namespace',
  'namespace-undefined': 'The labels of a namespace are not known',
  'namespace-name-label': 'A namespace is given another name by its label',

  // landscape: what the sources say
  'no-landscape': 'There is no policies/landscape.yaml',
  'version-mismatch': 'The landscape is pinned to another version of Ringfence',
  'unexpected-file': 'A YAML file stands where no source belongs',
  'wrong-kind': 'A source has another kind than its place says',
  'unknown-field': 'A field is not known',
  'missing-field': 'A field is missing',
  'wrong-type': 'A field has a value of the wrong type',
  'invalid-value': 'A field has a value that is not allowed',
  'invalid-name': 'A name is not valid',
  'name-differs-from-path': 'A source names itself otherwise than its path',
  'duplicate-name': 'A name is declared twice',
  'unknown-reference': 'A name refers to nothing',
  'ambiguous-policy': 'A policy could be one of several files',
  'unlisted-template': 'Nothing lists a template',
  'name-off-pattern': 'A namespace does not fit the name pattern of its type',
  'hosting-cycle': 'Clusters host each other in a circle',
  'type-hosts-no-control-plane': 'A control plane is put into a type that hosts none',
  'type-needs-hosted-cluster': 'A namespace of a hosting type was declared without a hosted cluster',
  'parameter-declared-twice': 'A parameter is declared by the landscape and by a type',
  'parameter-without-default': 'A parameter has neither a default nor is required',
  'keyword-out-of-place': 'A keyword means nothing for the type of a parameter',
  'untyped-parameter': 'A parameter does not say what its values are',
  'value-not-declared': 'No parameter declares a value',
  'value-of-wrong-type': 'A value has the wrong type',
  'value-not-allowed': 'A value is not one of those allowed',
  'value-out-of-range': 'A number is out of range',
  'value-of-wrong-format': 'A text is not of the format it must have',
  'value-missing': 'A required value is missing',
  'duplicate-item': 'A list holds an item twice',
  'too-few': 'A list or map is too short',
  'observed-value-set-by-hand': 'An observed value is set by hand',
  'value-not-observed': 'Observed values set a parameter that is not observed',
  'exception-expired': 'An exception no longer holds',
  'exception-without-namespace': 'An exception applies to no namespace',

  // landscape: delivery
  'credentials-in-url': 'A URL holds credentials',
  'invalid-repository': 'The URL of a repository is none that Argo CD and Flux take',
  'invalid-revision': 'A revision to deliver cannot be one',
  'invalid-delivery-setting': 'A setting of delivery cannot be used',
  'repository-missing': 'A cluster is delivered from a repository that nobody named',

  // delivery: delivery objects
  'delivery-name-taken': 'Two clusters would give delivery objects one name',
  'delivery-name-too-long': 'The name of a delivery object would be too long',
  'destination-taken': 'Two clusters are delivered to one destination',
  'name-pattern-missing': 'Argo CD needs the name pattern of a namespace type that has none',
  'hosting-cluster-without-flux': 'The cluster in which Flux would have to run has no Flux',
  'large-delivery-unit': 'More policies succeed or fail together than the tools can cope with',
  'cluster-removed': 'Manifests of a cluster that is no longer in the landscape are removed',

  // render: templates
  'invalid-expression': 'An expression cannot be read, or uses what the language refuses',
  'unknown-name': 'An expression names what does not exist',
  'unknown-helper': 'An expression calls a helper that does not exist',
  'expression-of-wrong-type': 'An expression has the wrong type for its place',
  'expression-in-key': 'An expression stands in a key',
  'blank-value': 'A field of a template is left blank',
  'map-may-be-empty': 'An expression could leave a selector empty',
  'unknown-directive': 'A directive does not exist',
  'directive-out-of-place': 'A directive stands where it cannot',
  'directive-of-wrong-type': 'A directive has a value of the wrong type',
  'incomplete-directive': 'A directive lacks its companion',
  'directives-only': 'An item consists of directives only',
  'name-taken': 'A name given in a template means something else already',
  'server-set-field': 'A template sets a field that the API server sets',
  'namespace-in-template': 'A template names a namespace',
  'reserved-label': 'A template sets a label that Ringfence sets',
  'delivery-annotation': 'A template sets an annotation that changes how Argo CD or Flux treat the policy',
  'empty-list-allows-all': 'A list is empty as written and so allows everything',
  'left-empty': 'Expressions left empty what must not be empty',
  'rule-left-out': 'A rule of which nothing is left is left out',
  'failed-evaluation': 'An expression cannot be evaluated with these values',
  'never-violated': 'A rule allows addresses that its $never forbids',
  'duplicate-policy': 'Two policies of one namespace have one name',
  'default-deny-missing': 'No rendered policy keeps the default deny that the type promises',
  'duplicate-workload': 'Two workloads of one namespace have one name',
  'invalid-workload': 'A workload is none that a cluster would accept',
  'invalid-label': 'A label of a namespace is not valid',

  // expectations: connectivity tests
  'no-tests': 'There is no connectivity test to run',
  'invalid-test-peer': 'A connectivity test names peers that no connection can have',
  'invalid-test-port': 'A connectivity test asks for a port that cannot be',

  // lint: what accepts findings
  'invalid-acceptance': 'A comment that is meant to accept a finding cannot be understood',
  'acceptance-expired': 'A comment accepts its finding no longer',
  'acceptance-unused': 'An acceptance has no finding to accept',
} as const satisfies Record<string, string>;

export type Code = keyof typeof codes;

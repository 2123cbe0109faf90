import type { LabelDifference } from '../../clusters/read-labels.ts';
import { grouped } from '../../diagnostics/counted.ts';
import type { LintCode } from '../../diagnostics/finding-codes.ts';
import { stepWords } from '../../labels/label-questions.ts';
import type { LintFinding, LintSubject } from '../../lint/finding.ts';
import type { LintData } from '../../lint/rules.ts';
import { fieldsOf } from '../../model/directions.ts';
import {
  directionWords,
  eachWorkload,
  isTyped,
  labelWords,
  listWords,
  namespaceSubject,
  peerWords,
  policySubject,
  portsWords,
  portWords,
  someWords,
  workloadSubject,
  workloadWords,
} from './finding-words.ts';
import { flowTexts } from './flow-text.ts';
import { needDeniedText } from './need-text.ts';

/** A finding in sentences. */
interface FindingText {
  /** Whole sentences: what is wrong, and why that matters. */
  readonly message: string;
  /** How to fix it. */
  readonly hint: string;
}

/** Writes a finding as sentences for people. Names come from outside: a format escapes them. */
export function findingText<Code extends LintCode>({ code, data, subjects }: LintFinding<Code>): FindingText {
  const text: Texts[Code] = texts[code];
  return text(data, subjects);
}

type Texts = {
  readonly [Code in LintCode]: (data: LintData<Code>, subjects: readonly LintSubject[]) => FindingText;
};

/** How each code is put into words. */
const texts: Texts = {
  'no-default-deny': ({ directions, wouldBeOpen }, subjects) => {
    const which = listWords(directions.map(directionWords));
    const may = listWords(
      directions.map((one) => (one === 'Ingress' ? 'accept every connection' : 'connect to any peer')),
    );
    const rule =
      'Each namespace should deny by default in both directions; further policies then allow what pods need.';
    return {
      message:
        wouldBeOpen === undefined
          ? `No policy isolates ${workloadSubject(subjects)} for ${which}: the pods may ${may}. ${rule}`
          : `No policy in ${namespaceSubject(subjects)} isolates ${podWords(wouldBeOpen)} for ${which}: such a pod may ${may}. ${rule}`,
      hint: `First allow the connections that the pods need. Then add a policy with an empty podSelector, policyTypes ${directions.join(' and ')}, and no ${listWords(directions.map(directionWords)).replace(' and ', ' or ')} rules.`,
    };
  },
  'selects-nothing': ({ selector, reason, meant }, subjects) => ({
    message: `${policySubject(subjects)} selects no workload: ${
      {
        noPod: `no pod matches ${selector}`,
        hostNetwork: 'every pod that its selector matches is in the host network, where no policy selects pods',
        contradiction: 'its selector contradicts itself, so no pod can match it',
      }[reason]
    }. A policy that selects no pod protects nothing.`,
    hint:
      meant === undefined
        ? `Correct the selector, or delete the policy. ${podsThatExist(subjects)}`
        : didYouMean(meant),
  }),
  'peer-matches-nothing': ({ direction, peer, reason, meant }, subjects) => ({
    message: `${policySubject(subjects)} names ${peerWords(peer)} in "${fieldsOf[direction].peers}", but ${
      {
        noNamespace: 'no namespace has those labels',
        noWorkload: 'no workload there has those labels',
        hostNetwork: 'those pods are in the host network, where no selector matches them',
      }[reason]
    }. A peer that matches no pod allows nothing.`,
    hint:
      meant === undefined ? `Correct the selectors, or delete the peer. ${podsThatExist(subjects)}` : didYouMean(meant),
  }),
  'label-not-honoured': ({ label, meant }, subjects) => ({
    message: `${eachWorkload(subjects)} has the label ${labelWords(label)}, but no policy that applies to it uses that label. A label by which pods opt in has no effect unless a policy selects it.`,
    hint: meant === undefined ? 'Delete the label, or write the policy that it is meant for.' : didYouMean(meant),
  }),
  'label-not-carried': ({ label, nearKey }, subjects) => ({
    message: `${policySubject(subjects)} selects pods with the label ${labelWords(label)}, but no workload in ${namespaceSubject(subjects)} has it. The policy has no effect until a workload opts in.`,
    hint:
      nearKey === undefined
        ? 'Delete the policy, or add the label to the workload that needs it.'
        : `A workload has a label with the key "${nearKey}". Is it misspelt?`,
  }),
  'half-connection': ({ direction, own, others, ports }, subjects) => {
    const [us, them] = [someWords(own, workloadWords), someWords(others, workloadWords)];
    const on = someWords(ports, portWords);
    const isEgress = direction === 'Egress';
    return {
      message: `${policySubject(subjects)} ${
        isEgress
          ? `lets ${us} connect to ${them} on ${on}, but no policy lets ${them} accept the connection`
          : `lets ${us} accept connections from ${them} on ${on}, but no policy lets ${them} connect`
      }. A connection needs the egress of its source and the ingress of its destination.`,
      hint: `In a policy that selects ${them}, add an ${isEgress ? `ingress rule from ${us}` : `egress rule to ${us}`} on ${on}. If the connection is not needed, delete this peer.`,
    };
  },
  'named-port-missing': ({ direction, name, protocol, reason }, subjects) => {
    const pods = direction === 'Ingress' ? 'pod that the policy selects' : 'pod among the peers';
    const [why, hint] = ((): readonly [string, string] => {
      switch (reason.kind) {
        case 'onlyAddresses':
          return ['its peers are addresses, which declare no ports', 'Write the number of the port.'];
        case 'otherProtocol':
          return [
            `each ${pods} that declares the name declares it for ${reason.declared}`,
            `Write protocol: ${reason.declared}.`,
          ];
        case 'notDeclared':
          return [`no ${pods} declares a port of that name`, nameHint(reason)];
      }
    })();
    return {
      message: `${policySubject(subjects)} names port "${name}"/${protocol}, but ${why}. A port name that no destination declares allows nothing.`,
      hint,
    };
  },
  'service-port': ({ port, service, target, workload }, subjects) => ({
    message: `${policySubject(subjects)} names port ${port}, which is the port of Service ${service.namespace}/${service.name}. The pods of ${workloadWords(workload)} behind the Service listen on ${target}. A policy applies to the port of the pod, never to the port of the Service.`,
    hint: `Write ${target}.`,
  }),
  'dns-unreachable': (_, subjects) => ({
    message: `${eachWorkload(subjects)} may connect to other peers, but no policy lets it connect to DNS on 53/UDP. A program that cannot resolve names fails with a time-out.`,
    hint: 'Allow egress to DNS, or accept the finding with the reason why the workload needs no names.',
  }),
  'need-denied': needDeniedText,
  'allows-internet': (data, subjects) => ({
    message: internetMessage(data, subjects),
    hint: 'Name the networks that the pods need, or accept the finding with the reason why they need the whole internet.',
  }),
  'allows-metadata': ({ addresses, ports, noPeers, wholeInternet }, subjects) => {
    const on = `on ${portsWords(ports)}${noPeers ? ', because it has no "to"' : ''}`;
    return {
      message: `${policySubject(subjects)} lets pods connect ${
        wholeInternet
          ? `to the whole internet ${on}. This includes the metadata service of a cloud (${listWords(addresses)}), which`
          : `to ${listWords(addresses)} ${on}. This is the metadata service of a cloud, which`
      } gives away the credentials of the node. No other policy can take that back.`,
      hint: noPeers
        ? 'Name in "to" the peers that the pods need: pods by selectors, networks by ipBlock.'
        : 'Exclude the addresses with "except", or name the networks that the pods need.',
    };
  },
  'block-holds-own-network': ({ networks }, subjects) => ({
    message: `${policySubject(subjects)} has an ipBlock that overlaps the cluster's own ${listWords(networks.map((one) => (one === 'pods' ? 'pod network' : 'service network')))}. Policies see the addresses of pods: depending on the network plugin, the block matches every pod with such an address, or none.`,
    hint: `Select pods with selectors, and exclude the cluster's networks with "except".`,
  }),
  'peer-is-everybody': ({ direction }, subjects) => ({
    message: `${policySubject(subjects)} ${
      direction === 'Ingress'
        ? 'lets every pod of every namespace connect to its pods'
        : 'lets its pods connect to every pod of every namespace'
    }. An empty namespaceSelector matches the whole cluster, including namespaces that are added later.`,
    hint: 'Name the namespaces by their labels, or the pods with a podSelector in the same item.',
  }),
  redundant: ({ what }, subjects) => ({
    message:
      what === 'policy'
        ? `${policySubject(subjects)} changes nothing: the other policies of its namespace isolate and allow everything that it does. Deleting or tightening it closes nothing.`
        : `${policySubject(subjects)} changes nothing: other rules of its namespace allow everything that it does. Deleting or tightening it closes nothing.`,
    hint:
      what === 'policy' ? 'Delete it, or the wider policies beside it.' : 'Delete it, or the wider rules beside it.',
  }),
  'depends-on-plugin': ({ holds }, subjects) => ({
    message: `${policySubject(subjects)} has an ipBlock with ${listWords(
      holds.map(({ of, isNetworkKnown }) =>
        isNetworkKnown
          ? `addresses of the cluster's ${of}`
          : `possible addresses of the cluster's ${of}, whose network is not known`,
      ),
    )}. It is not known whether the network plugin applies ipBlocks to those addresses, so it is not known what the rule allows.`,
    hint: `Set ${isTyped(subjects) ? '"cni" of the cluster or its group' : '--ipblock-matches-pods'}, or select pods with selectors.`,
  }),
  'unused-source': (data) => {
    const belief = 'A person who sets it may believe that it works.';
    switch (data.kind) {
      case 'type':
        return {
          message: `No namespace has type "${data.type}", so its templates render nothing. No one sees what they would do.`,
          hint: 'Give a cluster a namespace of the type, or delete the type.',
        };
      case 'template':
        return {
          message: `Template "${data.template}" renders no policy in any namespace of type "${data.type}". No one sees what it would do.`,
          hint: 'Remove it from the list of the type, or set the values that it depends on.',
        };
      case 'parameter':
        return {
          message: `Parameter "${data.parameter}" is declared, but no template of ${data.type === undefined ? 'any type' : `type "${data.type}"`} reads it. ${belief}`,
          hint: 'Delete the parameter and the values that are set for it, or read it in the template that it is meant for.',
        };
      case 'value':
        return {
          message: `Value "${data.value}" is set here, but no template of the namespaces that have it reads it. ${belief}`,
          hint: 'Delete it, or set it where a template reads it.',
        };
    }
  },
  'grant-unused': ({ tenant, grant, consumers }) => ({
    message: `No namespace uses grant "${grant}" of tenant "${tenant}". It connects nothing now, and a namespace that uses it later needs no further consent.`,
    hint: `Delete the grant, or add "${tenant}/${grant}" to uses of a namespace of ${listWords(consumers.map((name) => `tenant "${name}"`))}.`,
  }),
  'grant-review-due': ({ tenant, grant, owners, reviewBy }) => ({
    message: `${listWords(owners)} wanted to look at grant "${grant}" of tenant "${tenant}" again by ${reviewBy}. It still lets others in.`,
    hint: 'If the grant is still needed, set a new day in spec.reviewBy. Otherwise, delete it together with the uses that name it.',
  }),
  'namespace-not-declared': ({ cluster, namespace }) => ({
    message: `Cluster "${cluster}" has namespace "${namespace}", which no source declares. It has no policies of this landscape.`,
    hint: 'Add the namespace with a type to the cluster, its group or a tenant. If it is gone, run "ringfence observe" again.',
  }),
  'namespace-not-found': ({ cluster, namespace }) => ({
    message: `Namespace "${namespace}" is declared for cluster "${cluster}", which does not have it.`,
    hint: 'If it is gone, delete it from the sources. If it is new, run "ringfence observe" again when it is there.',
  }),
  'namespace-labels-differ': ({ cluster, namespace, labels }) => ({
    message: `Labels of namespace "${namespace}" differ in cluster "${cluster}": ${listWords(labels.map(labelDifferenceWords), 5)}. Verdicts use the declared labels.`,
    hint: 'Correct the labels in the sources or in the cluster. If policies read the key only since the last observation, run "ringfence observe" again.',
  }),
  'declared-not-running': ({ namespaceType, workload, namespaces }) => ({
    message: `Workload "${workload}" of type "${namespaceType}" is declared and does not run in ${listWords(namespaces, 5)}.`,
    hint: 'If it is gone, delete the declaration. If only some namespaces have it, give it a $when. Tests about it prove nothing until it runs.',
  }),
  'running-not-declared': ({ cluster, namespace, workload }) => ({
    message: `Workload "${workload}" runs in namespace "${namespace}" of cluster "${cluster}" and is not declared, although others there are.`,
    hint: 'Declare it in workloads.yaml of the type or of the tenant, or find out who runs it.',
  }),
  'need-of-unknown-workload': ({ cluster, namespace, workload, objects, needs }) => ({
    message: `${needs === 1 ? 'A recorded need' : `${grouped(needs)} recorded needs`} of ${someWords(objects, (name) => name)} ${needs === 1 ? 'names' : 'name'} ${workload === undefined ? '' : `workload "${workload}" in `}namespace "${namespace}" of cluster "${cluster}", which the landscape does not have. Ringfence does not see if policies break ${needs === 1 ? 'it' : 'them'}.`,
    hint: 'If it was renamed or removed, run "ringfence observe" again. Otherwise, declare it in the sources.',
  }),
  'foreign-policy': ({ namespaceType, policy, managers, namespaces }) => ({
    message: `Policy "${policy}" runs in ${listWords(namespaces, 5)}, and no external policy of type "${namespaceType}" has this name. ${managers.length === 0 ? 'The program that writes it is not known' : `${listWords(managers, 5)} ${managers.length === 1 ? 'writes' : 'write'} it`}. Policies add up: it can open connections that no source shows.`,
    hint: 'If it should be there, add it to policies/external/ and to externalPolicies of the type, with expect: Tolerated if it is not in every namespace. Otherwise, delete it from the cluster.',
  }),
  'external-policy-missing': ({ namespaceType, policy, namespaces }) => ({
    message: `External policy "${policy}" of type "${namespaceType}" does not run in ${listWords(namespaces, 5)}. Verdicts count it as if it did.`,
    hint: 'Find out why its program does not write it. If it may be missing, list it with expect: Tolerated. If it is gone, remove it from externalPolicies.',
  }),
  'external-policy-differs': ({ namespaceType, policy, namespaces }) => ({
    message: `External policy "${policy}" of type "${namespaceType}" differs from the policy that runs in ${listWords(namespaces, 5)}. There, verdicts use what runs; in clusters without observed policies, they use the template.`,
    hint: 'Copy the spec from policies/observed/<cluster>/policies.yaml into the template, or find out who changed the policy.',
  }),
  'flow-unused-policy': flowTexts.policy,
  'flow-unused-rule': flowTexts.rule,
  'flow-unused-grant': flowTexts.grant,
  'flow-unused-label': flowTexts.label,
  'hard-selectors': ({ question, steps, policies }, subjects) => ({
    message: `In ${namespaceSubject(subjects)}, it is not decided ${
      question.of === 'redundant'
        ? 'whether rules or policies change nothing'
        : `whether policies isolate every pod for ${directionWords(question.direction)}`
    }: the answer takes more than the budget of ${stepWords(steps)}. The question is about the selectors of ${listWords(
      policies.map((name) => `"${name}"`),
      10,
    )}.`,
    hint: 'Use fewer keys in the selectors, or give the pods a label of their own to select them by. Until then, assume the worse answer.',
  }),
};

function labelDifferenceWords({ key, found, declared }: LabelDifference): string {
  if (declared === undefined) return `"${key}" is "${found}" there and not declared`;
  return found === undefined
    ? `"${key}" is declared as "${declared}" and not there`
    : `"${key}" is declared as "${declared}" and is "${found}" there`;
}

function internetMessage(data: LintData<'allows-internet'>, subjects: readonly LintSubject[]): string {
  const isEgress = data.direction === 'Egress';
  const on = portsWords(data.ports);
  if (data.by === 'policies') {
    const policies = listWords(
      data.policies.map((name) => `"${name}"`),
      6,
    );
    const pods = workloadSubject(subjects);
    const what = isEgress ? `let ${pods} connect to the whole internet` : `let the whole internet connect to ${pods}`;
    return `The policies ${policies} together ${what} on ${on}. Policies add up: one policy may allow what another leaves out.`;
  }
  const what = isEgress ? 'lets pods connect to the whole internet' : 'lets the whole internet connect to pods';
  const why = data.noPeers ? `, because it has no "${fieldsOf[data.direction].peers}"` : '';
  const danger = isEgress ? 'Stolen data can leave that way.' : 'Attackers can come in that way.';
  return `${policySubject(subjects)} ${what} on ${on}${why}. ${danger}`;
}

function nameHint({
  declared,
  near,
}: {
  readonly declared: Parameters<typeof someWords<string>>[0];
  readonly near?: string;
}) {
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (declared.first.length === 0) return 'Write the number. The pods declare no port by name.';
  return `Write the number, or a name that the pods declare: ${someWords(declared, (name) => name)}.`;
}

function podWords(labels: LintData<'no-default-deny'>['wouldBeOpen'] & object): string {
  const words = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return words.length === 0 ? 'a pod without labels' : `a pod with ${words.join(', ')}`;
}

function podsThatExist(subjects: readonly LintSubject[]): string {
  return isTyped(subjects)
    ? 'If such pods exist, declare them as a workload.'
    : 'If such pods exist, include their manifests.';
}

function didYouMean(label: Parameters<typeof labelWords>[0]): string {
  return `Did you mean ${labelWords(label)}?`;
}

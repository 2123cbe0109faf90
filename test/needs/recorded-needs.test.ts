import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import { findingsOf, hintOf, messageOf } from '../lint/support.ts';
import { assert, table, test } from '../support/table.ts';
import {
  closedApi,
  closedWeb,
  clustersOf,
  end,
  guess,
  ingress,
  known,
  out,
  policed,
  policy,
  ports,
  probe,
  role,
  type State,
  server,
  used,
  webhook,
} from './support.ts';

interface FindingCase extends State {
  readonly name: string;
  /** `severity kind`, and the clusters of each finding. */
  readonly found: readonly string[];
}

table<FindingCase>(
  'lint finds a recorded need that policies deny',
  [
    { name: 'no record', policies: [closedApi], found: [] },
    { name: 'an Ingress', policies: [closedApi], needs: [ingress], found: ['warning ingress one'] },
    { name: 'an Ingress that is let in', policies: [closedWeb], needs: [ingress], found: [] },
    { name: 'a Service', policies: [closedApi], needs: [used], found: ['warning service one'] },
    {
      name: 'an Ingress says more than its Service',
      policies: [closedApi],
      needs: [used, ingress],
      found: ['warning ingress one'],
    },
    { name: 'a guess is a note', policies: [closedWeb], needs: [guess], found: ['note variable one'] },
    {
      name: 'a record cannot make a guess certain',
      policies: [closedWeb],
      needs: [{ ...guess, guessed: undefined as never }],
      found: ['note variable one'],
    },
    { name: 'a webhook', policies: [closedApi], needs: [webhook], found: ['warning webhook one'] },
    { name: 'a role, and no known API server', policies: [closedWeb], needs: [role], found: [] },
    { name: 'a role', policies: [closedWeb], needs: [role], server, found: ['warning rbac one'] },
    { name: 'a role, with a way to the API server', policies: [out('10.0.0.0/24')], needs: [role], server, found: [] },
    { name: 'a probe', policies: [closedApi], needs: [probe], cni: policed, found: ['warning probe one'] },
    { name: 'a probe, to which no policy applies', policies: [closedApi], needs: [probe], found: [] },
    { name: 'a probe that is let in', policies: [closedWeb], needs: [probe], cni: policed, found: [] },
    {
      name: 'a probe whose fields mean nothing',
      policies: [closedApi],
      needs: [{ ...probe, fields: ['constructor'] }],
      cni: policed,
      found: ['warning probe one'],
    },
    {
      name: 'a workload that no source declares',
      policies: [closedApi],
      needs: [{ ...ingress, to: [end('db')] }],
      found: [],
    },
    {
      name: 'a namespace that no source declares',
      policies: [closedApi],
      needs: [{ ...ingress, to: [end('api', 'x')] }],
      found: [],
    },
    {
      name: 'a workload of any kind',
      policies: [closedApi],
      needs: [{ ...ingress, to: [{ name: 'api' }] }],
      found: ['warning ingress one'],
    },
    { name: 'cluster DNS is judged elsewhere', policies: [closedApi], needs: [{ ...used, kind: 'dns' }], found: [] },
    {
      name: 'clusters that differ in their needs only',
      policies: [closedApi],
      needs: [],
      more: { two: [ingress], three: [ingress], four: [used] },
      found: ['warning service four', 'warning ingress three two'],
    },
  ],
  ({ found, ...state }) =>
    assert.equal(
      findingsOf('need-denied', ...clustersOf(state)).map(({ severity, data, places }) => {
        const names = places.map(({ cluster }) => cluster);
        return `${severity} ${(data as { readonly kind: string }).kind} ${names.join(' ')}`;
      }),
      found,
    ),
);

test('the message names the object that showed the need', () => {
  assert.is(
    messageOf(findingsOf('need-denied', ...clustersOf({ policies: [closedApi], needs: [ingress] }))),
    'Ingress/shop sends requests to Service type:web/api, but policies let no peer connect to type:web/api on http/TCP.',
  );
});

test('a finding between pods shows the command that explains it, unless a name means something to a shell', () => {
  const hint = (name: string): string | undefined => {
    const needs = [{ ...guess, object: 'x', from: [end(name)] }];
    const closed = policy('closed', { policyTypes: ['Egress'] });
    return hintOf(findingsOf('need-denied', ...clustersOf({ needs, workloads: ['api', name], policies: [closed] })));
  };
  assert.match(
    hint('web') ?? '',
    '"ringfence explain --from type:web/web --to type:web/api --port http/TCP" shows which rules are missing.',
  );
  assert.not.match(hint('web;ls') ?? 'ringfence explain', /ringfence explain/);
});

interface ChangeCase {
  readonly name: string;
  readonly before: State;
  readonly after: State;
  readonly found: readonly string[];
}

const broken = 'warning Would break: no peer can connect to Service api on http/TCP, a backend of Ingress/shop.';
const brokenProbe =
  'warning Would break: the readiness probe of Deployment/api on 8080/TCP: policies no longer let the node of its pods connect.';
const lostTrait =
  'warning The sources no longer say that policies apply to connections from the own node of a pod. Reviews of later changes will not see if policies break the probes of api.';
const lost =
  'warning The inventory no longer lists a connection that api needs, or lists it as a guess. Reviews of later changes will not see if policies break it.';

table<ChangeCase>(
  'a change that breaks a need, or hides one, is a hazard',
  [
    { name: 'nothing changes', before: { needs: [ingress] }, after: { needs: [ingress] }, found: [] },
    {
      name: 'it was denied before',
      before: { needs: [ingress], policies: [closedApi] },
      after: { needs: [ingress], policies: [closedApi] },
      found: [],
    },
    {
      name: 'a policy breaks a need',
      before: { needs: [ingress] },
      after: { needs: [ingress], policies: [closedApi] },
      found: [broken],
    },
    {
      name: 'the need is new',
      before: {},
      after: { needs: [ingress], policies: [closedApi] },
      found: [broken],
    },
    {
      name: 'the change deletes the need, too',
      before: { needs: [ingress] },
      after: { needs: [], policies: [closedApi] },
      found: [broken, lost],
    },
    {
      name: 'the change deletes the whole file, too',
      before: { needs: [ingress] },
      after: { policies: [closedApi] },
      found: [broken, lost],
    },
    { name: 'the change deletes the need alone', before: { needs: [ingress] }, after: {}, found: [lost] },
    {
      name: 'the change makes a guess of the need',
      before: { needs: [ingress] },
      after: { needs: [{ ...ingress, guessed: true }], policies: [closedApi] },
      found: [broken, lost],
    },
    {
      name: 'the change adds a port that is open',
      before: { needs: [ingress] },
      after: { needs: [{ ...ingress, ports: [...ports, { port: 1 }] }], policies: [closedApi] },
      found: [broken, lost, broken.replace('http/TCP', 'http/TCP, 1/TCP')],
    },
    {
      name: 'the change sends the need to pods that are open',
      before: { needs: [ingress] },
      after: { needs: [{ ...ingress, to: [end('web')] }], policies: [closedApi] },
      found: [broken, lost],
    },
    {
      name: 'the change removes the workload, too',
      before: { needs: [ingress] },
      after: { needs: [ingress], workloads: ['web'], policies: [closedApi] },
      found: [broken],
    },
    {
      name: 'the need is shown by another field',
      before: { needs: [ingress] },
      after: { needs: [{ ...ingress, fields: ['spec.rules[1]'] }] },
      found: [],
    },
    {
      name: 'another field, and it breaks',
      before: { needs: [ingress] },
      after: { needs: [{ ...ingress, fields: ['spec.rules[1]'] }], policies: [closedApi] },
      found: [broken],
    },
    {
      name: 'the API server gets an address that is open',
      before: { needs: [role], server },
      after: { needs: [role], server: { ...server, addresses: ['10.9.0.1'] }, policies: [out('10.9.0.0/24')] },
      found: [
        'warning Would break: Deployment/web can no longer call the API server, although the account has a role of the API.',
        'warning The inventory has other addresses of API servers than before, or none. Reviews of later changes judge by them whether the connections that web needs are allowed.',
      ],
    },
    {
      name: 'the address of the API server is removed',
      before: { needs: [role], server },
      after: { needs: [role], policies: [closedWeb] },
      found: [
        'warning Would break: Deployment/web can no longer call the API server, although the account has a role of the API.',
        'warning The inventory has other addresses of API servers than before, or none. Reviews of later changes judge by them whether the connections that web needs are allowed.',
      ],
    },
    {
      name: 'a policy breaks a probe',
      before: { needs: [probe], cni: policed },
      after: { needs: [probe], cni: policed, policies: [closedApi] },
      found: [brokenProbe],
    },
    {
      name: 'a policy breaks a probe, and the change says that no policy applies to it',
      before: { needs: [probe], cni: policed },
      after: { needs: [probe], policies: [closedApi] },
      found: [brokenProbe, lostTrait],
    },
    {
      name: 'the change says that no policy applies to probes',
      before: { needs: [probe], cni: policed },
      after: { needs: [probe], cni: { policiesApplyToOwnNode: 'never' } },
      found: [lostTrait],
    },
    {
      name: 'the change says that policies apply to probes, one of which is denied already',
      before: { needs: [probe], policies: [closedApi] },
      after: { needs: [probe], cni: policed, policies: [closedApi] },
      found: [],
    },
    {
      name: 'the change deletes a probe',
      before: { needs: [probe], cni: policed },
      after: { cni: policed },
      found: [lost],
    },
    { name: 'the change deletes a probe that no policy could deny', before: { needs: [probe] }, after: {}, found: [] },
    {
      name: 'a probe would be broken, to which no policy applies',
      before: { needs: [probe] },
      after: { needs: [probe], policies: [closedApi] },
      found: [],
    },
    { name: 'a guess that is gone', before: { needs: [guess] }, after: {}, found: [] },
    {
      name: 'a guess that is gone with the connection',
      before: { needs: [guess] },
      after: { policies: [closedWeb] },
      found: [
        'note Would break: Deployment/web can no longer connect to Service api on http/TCP, which variable API names. Ringfence guesses this need from a name or a label.',
      ],
    },
  ],
  ({ before, after, found }) => {
    const { value, diagnostics } = diffLandscapes(known(before), known(after));
    assert.ok(value, JSON.stringify(diagnostics));
    const about = value.hazards.filter(
      ({ code, message }) => code === 'need-broken' || (code === 'observation-lost' && !message.includes('which ran')),
    );
    assert.equal(about.map(({ level, message }) => `${level} ${message}`).sort(), [...found].sort());
  },
);

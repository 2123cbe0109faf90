import { loadLandscape } from './src/landscape/load-landscape.ts';
import { renderLandscape } from './src/render/render-landscape.ts';
import { loadManifestTree } from './src/manifests/load-manifest-tree.ts';
import { memoryTree } from './src/model/file-tree.ts';
import { renderedLandscape } from './src/clusters/rendered-landscape.ts';
import { readDiskTree } from './src/platform/disk-tree.ts';
import { ownVersion } from './src/platform/surroundings.ts';
import { readClusters } from './test/support/shipped-landscape.ts';
import { guardrailFacts } from './src/guardrails/guardrail-facts.ts';
import { proveGuardrails } from './src/guardrails/prove-guardrails.ts';
import { readOneGuardrail } from './test/support/guardrails.ts';
const root = process.argv[2] ?? '.';
const files = readDiskTree(root, 'policies').value!;
const { landscape } = loadLandscape(files, { ringfenceVersion: ownVersion() });
const r = renderLandscape(landscape!).value!;
const tree = loadManifestTree(memoryTree(new Map([...r.files.keys()].map((p) => [p, r.files.get(p) ?? '']))), { folder: 'manifests' });
const known = renderedLandscape(tree, 'manifests').value!;
const clusters = readClusters(known);
let facts = guardrailFacts(known, landscape);
if (process.env.PROT) facts = { ...facts, protectedLabels: JSON.parse(process.env.PROT) };
const specs = JSON.parse(process.env.SPECS!);
for (const spec of specs) {
  const g = readOneGuardrail(spec, { landscape });
  if (!g.value) { console.log(g.diagnostics.map((d) => d.message)); continue; }
  const t = performance.now();
  const [res] = proveGuardrails(clusters, g.value, facts);
  const t2 = performance.now();
  const [slow] = process.env.ALONE ? proveGuardrails(clusters, g.value, facts, { alone: true }) : [undefined];
  console.log(JSON.stringify(spec).slice(0, 200), '=>', res!.answer, slow?.answer, (t2 - t).toFixed(0) + ' ms');
  for (const s of res!.statements) {
    console.log('  about', JSON.stringify({ ...s.about, hostNetworkPossible: s.about.hostNetworkPossible.length, hostNetwork: s.about.hostNetwork.length }), JSON.stringify(s.notDecided), s.typesWithoutShape.join());
    for (const b of s.breaches.slice(0, 6)) console.log('   ', b.places, JSON.stringify(b.conditions), JSON.stringify(b.witness));
    if (s.breaches.length > 6) console.log('   …', s.breaches.length);
  }
}

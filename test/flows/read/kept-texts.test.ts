import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { FlowLog } from '../../../src/flows/read/flow-log.ts';
import { assert, table } from '../../support/table.ts';
import { testDay } from './support.ts';

/** Collects garbage, which only a flag of V8 makes callable. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

const lines = 120_000;
const time = (index: number): string => new Date(Date.parse('2026-11-01T00:00:00Z') + index * 15_000).toISOString();

/** A number that is new in each thousand lines, so that each part of the log has something to keep. */
function newOrFirst(index: number): number {
  return index % 500 === 0 ? index : 0;
}

table(
  'texts that are kept of a log do not keep the log itself in memory',
  [
    {
      name: 'CSV',
      head: 'from_namespace,from_workload,to_address,protocol,port,verdict,first_seen\n',
      line: (index: number) =>
        `a-long-namespace-${index % 500},Deployment/a-long-workload-${newOrFirst(index)},10.0.0.1,TCP,443,FORWARDED,${time(index)}\n`,
    },
    {
      name: 'OVN-Kubernetes',
      head: '',
      line: (index: number) =>
        `${time(index)}|1|acl_log(ovn_pinctrl0)|INFO|name="NP:a:${'x'.repeat(150)}", verdict=drop, severity=info, direction=to-lport: tcp,nw_src=100.${newOrFirst(index) >> 14}.${(newOrFirst(index) >> 7) & 127}.100,nw_dst=100.100.100.100,tp_src=40000,tp_dst=443,tcp_flags=syn\n`,
    },
  ],
  ({ head, line }) => {
    const log = new FlowLog({ today: testDay });
    const file = log.file('log');
    const encoder = new TextEncoder();
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    let size = 0;
    for (let index = 0; index < lines; index += 1000) {
      const text = Array.from({ length: 1000 }, (_, at) => line(index + at)).join('');
      const bytes = encoder.encode(index === 0 ? head + text : text);
      size += bytes.length;
      file.push(bytes);
    }
    collectGarbage();
    const kept = process.memoryUsage().heapUsed - before;
    assert.ok(size > 10e6, `${size} bytes were read`);
    assert.ok(kept < size / 2, `${kept} bytes are kept of ${size}`);
    file.end();
  },
);

import { type Command, Option } from 'commander';
import type { ConnectivityFormat } from '../report/connectivity/formats.ts';
import { type AnalysisOptions, addAnalysisOptions } from './analysis-options.ts';
import { flowsOption } from './flow-options.ts';

export interface ConnectivityCommandOptions extends AnalysisOptions {
  /** html: the explorer, which is more than connections. */
  readonly output: ConnectivityFormat | 'html';
  readonly out?: string;
  readonly redact?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly port?: string;
  readonly namespaceType?: readonly string[];
  readonly tenant?: readonly string[];
  readonly filter?: string;
  readonly expand?: boolean;
  readonly seen?: boolean;
  readonly notSeen?: boolean;
}

/** Adds the options of `connectivity`. */
export function addConnectivityOptions(command: Command): Command {
  return addAnalysisOptions(command)
    .option('--from <peer>', 'show only connections from this peer')
    .option('--to <peer>', 'show only connections to this peer')
    .option('--port <ports>', 'show only connections on these ports: 443, 443/TCP, 8000-8100/UDP, any/SCTP')
    .option('--namespace-type <type...>', 'show only connections from or to namespaces of these types')
    .option(
      '--tenant <name...>',
      'show only connections from or to namespaces of these tenants; none means those without a tenant',
    )
    .option(
      '--filter <query>',
      "show only connections that fit all terms: 'type:team-data tenant:payments port:5432 state:allowed api'; keys: from, " +
        'to, port, type, tenant, namespace, workload, label, state, flows (seen or not-seen); other words are parts of names',
    )
    .option('--expand', 'list each namespace and workload separately, even if they are alike')
    .option('--out <file>', 'with --output html: write the page into this file, in place of any file there')
    .option('--redact', 'with --output html: leave out addresses and values of labels')
    .addOption(flowsOption('also show which connections were really seen'))
    .addOption(new Option('--seen', 'show only connections that were really seen').conflicts('notSeen'))
    .addOption(new Option('--not-seen', 'show only connections that were not seen'));
}

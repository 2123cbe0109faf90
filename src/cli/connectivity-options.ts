import type { Command } from 'commander';
import type { ConnectivityFormat } from '../report/connectivity/formats.ts';
import { type AnalysisOptions, addAnalysisOptions } from './analysis-options.ts';

export interface ConnectivityCommandOptions extends AnalysisOptions {
  readonly output: ConnectivityFormat | 'html';
  readonly out?: string;
  readonly redact?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly port?: string;
  readonly namespaceType?: readonly string[];
  readonly tenant?: readonly string[];
  readonly expand?: boolean;
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
    .option('--expand', 'list each namespace and workload separately, even if they are alike')
    .option('--out <file>', 'with --output html: write the page into this file')
    .option('--redact', 'with --output html: leave out addresses and values of labels');
}

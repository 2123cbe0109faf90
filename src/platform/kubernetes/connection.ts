import type { Agent, IncomingHttpHeaders, RequestOptions } from 'node:http';

/** How to speak to one API server. */
export interface Connection {
  readonly context: string;
  /** Without a slash at its end. */
  readonly server: string;
  /** Agent, headers and credentials. */
  readonly options: Pick<RequestOptions, 'auth' | 'headers'> & { readonly agent: Agent };
}

/** An answer of the server, or a whole sentence that says why there is none. */
export type ServerAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string; readonly headers: IncomingHttpHeaders }
  | { readonly kind: 'failed'; readonly reason: string };

/** In milliseconds: without a byte, and altogether. */
const longestSilence = 60_000;
const longestAnswer = 10 * 60_000;
const largestAnswer = 256 * 1024 * 1024;

/**
 * Sends one GET request, the only method that Ringfence uses. It follows no redirect, so that credentials go to this
 * server alone.
 */
export async function get({ server, options }: Connection, path: string): Promise<ServerAnswer> {
  const url = new URL(`${server}${path}`);
  const { request } = url.protocol === 'http:' ? await import('node:http') : await import('node:https');
  return new Promise((settle) => {
    const failed = (error: unknown): void => settle({ kind: 'failed', reason: reasonOf(error) });
    const headers = { ...options.headers, accept: 'application/json', 'user-agent': 'ringfence' };
    const sent = request(
      url,
      { ...options, method: 'GET', headers, timeout: longestSilence, signal: AbortSignal.timeout(longestAnswer) },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > largestAnswer) response.destroy(new Error('The answer has more than 256 MiB.'));
          else chunks.push(chunk);
        });
        response.on('error', failed);
        response.on('aborted', () => failed(new Error('The connection ended in the middle of an answer.')));
        response.on('end', () => {
          if (!response.complete) return;
          const body = Buffer.concat(chunks).toString('utf8');
          settle({ kind: 'answer', status: response.statusCode ?? 0, body, headers: response.headers });
        });
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('The server sent nothing for a minute.')));
    sent.on('error', failed);
    sent.end();
  });
}

/** Names of errors of the network and of TLS, in words. */
const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'No program listens at this address.',
  ECONNRESET: 'The server ended the connection.',
  ENOTFOUND: 'No server has this name.',
  EAI_AGAIN: 'The name of the server cannot be looked up.',
  EHOSTUNREACH: 'No way leads to this address.',
  ENETUNREACH: 'No way leads to this address.',
  ETIMEDOUT: 'The connection timed out.',
  ABORT_ERR: 'The server needed more than ten minutes.',
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The kubeconfig does not have the authority that signed its certificate.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The kubeconfig does not have the authority that signed its certificate.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The kubeconfig does not have the authority that signed its certificate.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The kubeconfig does not have the authority that signed its certificate.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name.',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = sentences[code];
  if (known !== undefined) return known;
  const said = error instanceof Error && error.message !== '' ? error.message : code;
  return /[.!?]$/.test(said) ? said : `The system reports: ${said}.`;
}

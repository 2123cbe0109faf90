import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const program = fileURLToPath(
  new URL('../../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url),
);

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri: string; readonly diagnostics: readonly { readonly message: string }[] };
}

/** Asks the YAML language server, which editors use, what is wrong with these files. Messages by path. */
export async function editorFindings(
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const found = new Map<string, readonly string[]>();
  try {
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the language server does not answer')), 60_000);
      server.once('exit', () => reject(new Error('the language server ended')));
      const hear = ({ id, method, params }: Message): void => {
        if (id === 0 && method === undefined) {
          send({ method: 'initialized', params: {} });
          for (const [path, text] of texts) {
            const uri = pathToFileURL(path).href;
            send({
              method: 'textDocument/didOpen',
              params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
            });
          }
        } else if (id !== undefined)
          send({ id, result: method === 'workspace/configuration' ? [null, null, null, null] : null });
        if (method !== 'textDocument/publishDiagnostics' || params === undefined) return;
        found.set(
          fileURLToPath(params.uri),
          params.diagnostics.map(({ message }) => message),
        );
        if (found.size < texts.size) return;
        clearTimeout(timer);
        resolve(found);
      };
      let unread = Buffer.alloc(0);
      server.stdout.on('data', (chunk: Buffer) => {
        unread = Buffer.concat([unread, chunk]);
        for (;;) {
          const [head, length] =
            /^(?:.*\r\n)*?Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(unread.toString('latin1')) ?? [];
          if (head === undefined || unread.length < head.length + Number(length)) return;
          const end = head.length + Number(length);
          const body = unread.subarray(head.length, end).toString('utf8');
          unread = unread.subarray(end);
          hear(JSON.parse(body));
        }
      });
      send({ id: 0, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    });
  } finally {
    server.kill();
  }
}

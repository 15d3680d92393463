import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AdminAnswer, type AdminHandlers, type AdminRequest, CloudError, type Invocation } from './action';
import { readForm } from './form';

export interface AdminEndpointOptions {
  handlers: AdminHandlers;
  /** The running call a token was minted for; undefined for tokens nobody minted. */
  invocationOf: (token: string) => Invocation | undefined;
  /** Told about errors that are no `CloudError`, before the caller gets SYS_ERR. */
  onUnexpected?: (action: string, error: unknown) => void;
}

export type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Largest request body, in bytes. */
const MAX_BODY = 50 * 1024 * 1024;

/**
 * The admin API of CloudBase: `POST ?env=…&seqId=…` with a JSON or a multipart body naming an action. The answer is always HTTP
 * 200: `{requestId, …}`, `{requestId, code, message}`, or the raw bytes of a WeChat call.
 */
export function adminEndpoint({ handlers, invocationOf, onUnexpected }: AdminEndpointOptions): Endpoint {
  const byName = new Map(Object.entries(handlers));
  return async (request, response) => {
    const requestId = new URL(request.url ?? '/', 'http://local').searchParams.get('seqId') ?? randomUUID();
    let action = '';
    try {
      const { params, parts } = await readRequest(request);
      action = typeof params.action === 'string' ? params.action : '';
      const handler = byName.get(action);
      if (!handler) throw new CloudError('INVALID_PARAM', `unknown action: ${action || '(none)'}`);
      const token = params.wxCloudApiToken;
      const invocation = typeof token === 'string' && token !== '' ? invocationOf(token) : undefined;
      send(response, requestId, await handler({ action, params, parts, invocation }));
    } catch (error) {
      if (!(error instanceof CloudError)) onUnexpected?.(action, error);
      const code = error instanceof CloudError ? error.code : 'SYS_ERR';
      const message = error instanceof Error ? error.message : String(error);
      send(response, requestId, { json: { code, message } });
    }
  };
}

function send(response: ServerResponse, requestId: string, answer: AdminAnswer): void {
  const raw = 'raw' in answer;
  const body = raw ? answer.raw : Buffer.from(JSON.stringify({ requestId, ...answer.json }));
  response.writeHead(200, {
    'content-type': raw ? answer.contentType : 'application/json; charset=utf-8',
    'content-length': body.length,
    'x-request-id': requestId,
  });
  response.end(body);
}

async function readRequest(request: IncomingMessage): Promise<Pick<AdminRequest, 'params' | 'parts'>> {
  const body = await readBody(request);
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data')) return readForm(body, contentType);
  let params: unknown;
  try {
    params = JSON.parse(body.toString('utf8'));
  } catch {
    throw new CloudError('INVALID_PARAM', 'the body is not JSON');
  }
  if (typeof params !== 'object' || params === null || Array.isArray(params)) {
    throw new CloudError('INVALID_PARAM', 'the body is not an object');
  }
  return { params: params as Record<string, unknown>, parts: {} };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new CloudError('EXCEED_REQUEST_LIMIT', `the body is larger than ${MAX_BODY} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

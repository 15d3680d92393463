import { EventEmitter } from 'node:events';
import http, { type ClientRequest, type IncomingMessage, type RequestOptions, type ServerResponse } from 'node:http';
import type { Endpoint } from '@mulin/local-cloud/protocol/server';

type Hear = (response: IncomingMessage) => void;
type Request = (url: string, options: RequestOptions, hear: Hear) => ClientRequest;

/** The SDK's end: it writes a body, ends, and waits. */
class Question extends EventEmitter {
  private readonly pieces: Buffer[] = [];

  constructor(private readonly ask: (body: Buffer) => Promise<void>) {
    super();
  }

  setTimeout(): this {
    return this;
  }

  write(piece: Buffer | string): void {
    this.pieces.push(Buffer.from(piece));
  }

  /** In a turn of its own, as what comes over a socket does, so that requests made at once are answered in turn. */
  end(): void {
    setImmediate(() => void this.ask(Buffer.concat(this.pieces)).catch((error: unknown) => this.emit('error', error)));
  }
}

/** What the endpoint reads of a request. */
function asked(url: string, { method, headers = {} }: RequestOptions, body: Buffer): IncomingMessage {
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const message = { url, method, headers: named, [Symbol.asyncIterator]: () => [body].values() };
  return message as unknown as IncomingMessage;
}

/** What the endpoint answers by: the SDK hears it in one piece. */
function answering(hear: Hear): ServerResponse {
  const heard = new EventEmitter();
  const response = {
    writeHead: (statusCode: number, headers: object) => Object.assign(heard, { statusCode, headers }),
    end(body: Buffer) {
      hear(heard as IncomingMessage);
      heard.emit('data', body);
      heard.emit('end');
    },
  };
  return response as unknown as ServerResponse;
}

/**
 * Hands what the SDK sends to `url` to the endpoint, headers, body and all, without the socket between them, which is most of what a
 * request costs when both ends are one process. For calls one after the other: requests made at once would run in step, and a race
 * that never happens proves nothing. Returns how to end it.
 */
export function shortWire(url: string, endpoint: Endpoint): () => void {
  const whole = http.request as Request;
  const short: Request = (to, options, hear) =>
    to.startsWith(url)
      ? (new Question((body) => endpoint(asked(to, options, body), answering(hear))) as unknown as ClientRequest)
      : whole(to, options, hear);
  const lay = (request: Request) => Object.assign(http, { request });
  lay(short);
  return () => void lay(whole);
}

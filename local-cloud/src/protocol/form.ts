import type { AdminRequest } from './action';
import { CloudError } from './action';

/**
 * Takes a multipart/form-data body apart. The parts named `requestData` and `apiOptions` are binary whatever their headers say, so
 * they are kept as bytes; every other part is text.
 */
export function readForm(body: Buffer, contentType: string): Pick<AdminRequest, 'params' | 'parts'> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) throw new CloudError('INVALID_PARAM', 'multipart body without a boundary');
  const params: Record<string, unknown> = {};
  const parts: Record<string, Buffer> = {};
  for (const { name, binary, content } of partsOf(body, boundary)) {
    if (binary) parts[name] = content;
    else params[name] = content.toString('utf8');
  }
  return { params, parts };
}

const BINARY_NAMES = new Set(['requestData', 'apiOptions']);

function* partsOf(body: Buffer, boundary: string): Iterable<{ name: string; binary: boolean; content: Buffer }> {
  const opening = Buffer.from(`--${boundary}`);
  const next = Buffer.from(`\r\n--${boundary}`);
  let at = body.indexOf(opening) + opening.length;
  if (at < opening.length) throw new CloudError('INVALID_PARAM', 'multipart body without its boundary');
  for (;;) {
    if (body.subarray(at, at + 2).toString('latin1') === '--') return;
    const headersEnd = body.indexOf('\r\n\r\n', at);
    const end = headersEnd < 0 ? -1 : body.indexOf(next, headersEnd + 2);
    if (end < 0) throw new CloudError('INVALID_PARAM', 'multipart body cut short');
    const headers = body.subarray(at, headersEnd).toString('utf8');
    const name = /name="([^"]*)"/i.exec(headers)?.[1];
    if (name === undefined) throw new CloudError('INVALID_PARAM', 'multipart part without a name');
    yield {
      name,
      binary: BINARY_NAMES.has(name),
      content: body.subarray(headersEnd + 4, Math.max(headersEnd + 4, end)),
    };
    at = end + next.length;
  }
}

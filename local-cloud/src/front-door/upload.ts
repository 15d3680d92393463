import { Refused } from './exchange';

/** The content of the first file in a multipart/form-data body, or the body itself when it is anything else. */
export function uploadedContent(body: Buffer, contentType: string): Buffer {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  const invalid = () => new Refused(400, 'INVALID_INPUT', '上传内容无法识别');
  if (!boundary) throw invalid();
  const mark = Buffer.from(`--${boundary}`);
  for (let at = body.indexOf(mark); at >= 0; ) {
    const headersEnd = body.indexOf('\r\n\r\n', at);
    const next = headersEnd < 0 ? -1 : body.indexOf(mark, headersEnd);
    if (next < 0) throw invalid();
    const headers = body.subarray(at, headersEnd).toString('utf8');
    // The line break before the next boundary belongs to the boundary.
    if (/\bfilename\*?=/i.test(headers)) return body.subarray(headersEnd + 4, next - 2);
    at = next;
  }
  throw invalid();
}

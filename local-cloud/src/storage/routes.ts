import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Exchange, Refused } from '../front-door/exchange';
import { mediaType } from '../front-door/media-types';
import type { Routes } from '../front-door/router';
import type { Addresses } from './addresses';
import { cleanCloudPath, type Files } from './files';

const PREFIX = '/files/';
/** Shown in the browser; anything else is saved, because a stored page must not act in the app's name. */
const SHOWN = /^(image\/(png|jpeg|gif|webp)|audio\/|video\/|application\/pdf|text\/(plain|csv))/;

/** The object store's own addresses: signed PUT and GET of `/files/<path>`. */
export function fileRoutes(files: Files, addresses: Addresses): Routes {
  return {
    [`GET ${PREFIX}*`]: async (exchange) => {
      const { res, search, method } = exchange;
      const cloudPath = cloudPathOf(exchange);
      if (cloudPath === undefined || !addresses.allows('GET', cloudPath, search)) {
        throw new Refused(403, 'ACCESS_DENIED', '下载链接无效或已过期');
      }
      const file = files.find(cloudPath);
      if (!file) throw new Refused(404, 'NOT_FOUND', '文件不存在');
      const type = mediaType(cloudPath);
      const name = encodeURIComponent(path.posix.basename(cloudPath));
      res.writeHead(200, {
        'content-type': type,
        'content-length': file.size,
        'content-disposition': `${SHOWN.test(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=600',
      });
      if (method === 'HEAD') res.end();
      else await pipeline(files.read(file), res);
    },

    [`PUT ${PREFIX}*`]: async (exchange) => {
      const { req, res, search } = exchange;
      const cloudPath = cloudPathOf(exchange);
      // The SDK looks at the body alone: empty is success, XML is failure.
      res.setHeader('content-type', 'application/xml');
      if (cloudPath === undefined || !addresses.allows('PUT', cloudPath, search)) {
        req.resume();
        res.end(cosError('SignatureDoesNotMatch', 'The upload address is not valid or has run out'));
        return;
      }
      await files.store(cloudPath, req);
      res.end();
    },
  };
}

function cloudPathOf({ path: asked }: Exchange): string | undefined {
  try {
    return cleanCloudPath(decodeURIComponent(asked.slice(PREFIX.length)));
  } catch {
    return undefined;
  }
}

const cosError = (code: string, message: string) =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;

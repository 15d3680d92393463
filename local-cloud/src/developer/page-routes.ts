import { Refused, sendText } from '../front-door/exchange';
import type { Routes } from '../front-door/router';
import type { Desk } from './desk';
import { renderPage } from './page';
import { PAGE_SCRIPT } from './page-script';
import { PAGE_STYLE } from './page-style';

/** The developer page at `/_dev` and what it loads. */
export function pageRoutes(desk: Desk): Routes {
  return {
    'GET /_dev': ({ res, search }) => {
      res.setHeader('content-security-policy', "default-src 'self'; frame-ancestors 'none'");
      sendText(res, 200, 'text/html; charset=utf-8', renderPage(desk, search));
    },
    'GET /_dev/*': () => {
      throw new Refused(404, 'NOT_FOUND', '没有这个地址');
    },
    'GET /_dev/page.js': ({ res }) => sendText(res, 200, 'text/javascript; charset=utf-8', PAGE_SCRIPT),
    'GET /_dev/page.css': ({ res }) => sendText(res, 200, 'text/css; charset=utf-8', PAGE_STYLE),
  };
}

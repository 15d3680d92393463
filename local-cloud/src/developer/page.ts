import { spacedChinaTime } from '../clock/china-time';
import { rangeOf } from './api-routes';
import type { Desk } from './desk';
import { act, type Html, html, table } from './html';
import { paymentSections } from './page-payments';

/** The whole developer page. `search` may name a collection to look into. */
export function renderPage(desk: Desk, search: string): string {
  const sections = [
    clockSection(desk),
    personaSection(desk),
    ...paymentSections(desk),
    messageSection(desk),
    timerSection(desk),
    functionSection(desk),
    collectionSection(desk, search),
    logSection(desk),
  ];
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>本地云 · 开发者页面</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="stylesheet" href="/_dev/page.css"></head>
<body><header><h1>本地云</h1><p>一台电脑上的云开发环境，只供开发、测试和演示。</p></header>
<main>${sections}</main><script src="/_dev/page.js"></script></body></html>`.html;
}

const section = (title: string, body: Html): Html => html`<section><h2>${title}</h2>${body}</section>`;
const moment = (iso: string | undefined) => html`${iso === undefined ? '—' : spacedChinaTime(Date.parse(iso))}`;

function clockSection({ clock }: Desk): Html {
  const days = (count: number) => ({ offsetMs: clock.offsetMs + count * 86_400_000, runTimers: true });
  const address = '/_dev/api/clock';
  return section(
    '时间',
    html`<p>现在是 <b>${spacedChinaTime(clock.now())}</b>（北京时间）${clock.offsetMs === 0 ? '' : '，已调整'}。拨动后到期的定时任务各运行一次。</p>
<p>${act('后一小时', 'POST', address, { offsetMs: clock.offsetMs + 3_600_000, runTimers: true })}
${act('后一天', 'POST', address, days(1))}${act('后七天', 'POST', address, days(7))}${act('后三十天', 'POST', address, days(30))}
${act('回到真实时间', 'POST', address, { reset: true })}</p>`,
  );
}

function personaSection({ wechat }: Desk): Html {
  const rows = wechat.personas
    .list()
    .map(({ openid, name, phone, note }) => [
      html`${name}`,
      html`<code>${openid}</code>`,
      html`${phone}`,
      html`${note}`,
    ]);
  const list = JSON.stringify(wechat.personas.list(), null, 1);
  return section(
    '身份',
    html`${table(['姓名', 'openid', '手机号', '说明'], rows)}<details><summary>修改</summary>
<textarea id="personas" rows="12" aria-label="身份列表（JSON）">${list}</textarea>
<p><button type="button" data-method="PUT" data-address="/_dev/api/personas" data-from="personas">保存</button></p></details>`,
  );
}

function messageSection({ wechat }: Desk): Html {
  const rows = wechat.messages
    .sent()
    .slice(-30)
    .reverse()
    .map(({ at, openid, title, templateId, data, page }) => [
      moment(at),
      html`${wechat.personas.find(openid)?.name ?? openid}`,
      html`${title ?? templateId}`,
      html`${Object.values(data).join('；')}`,
      html`<code>${page}</code>`,
    ]);
  return section('订阅消息', table(['时间', '收件人', '模板', '内容', '页面'], rows));
}

function timerSection({ timers }: Desk): Html {
  const rows = timers
    .list()
    .map(({ functionName, triggerName, pattern, next, last, lastResult, running }) => [
      html`${functionName} / ${triggerName}`,
      html`<code>${pattern}</code>`,
      moment(next),
      moment(last),
      html`${running ? '运行中' : (lastResult ?? '').slice(0, 120)}`,
      act('立即运行', 'POST', '/_dev/api/timers/run', { functionName, triggerName }),
    ]);
  return section('定时任务', table(['触发器', '规则', '下次', '上次', '结果', ''], rows));
}

function functionSection({ functions }: Desk): Html {
  const stats = functions.stats();
  const rows = functions.list().map(({ name }) => {
    const { calls = 0, failures = 0, workers = 0, waiting = 0, totalMs = 0, slowestMs = 0 } = stats[name] ?? {};
    const mean = calls === 0 ? 0 : Math.round((totalMs / calls) * 10) / 10;
    return [
      html`${name}`,
      html`${calls}`,
      html`${failures}`,
      html`${workers} / ${waiting}`,
      html`${mean} / ${slowestMs}`,
      act('重启', 'POST', '/_dev/api/functions/kill', { name }),
    ];
  });
  return section('云函数', table(['函数', '调用', '失败', '线程 / 等待', '平均 / 最慢（毫秒）', ''], rows));
}

function collectionSection({ store }: Desk, search: string): Html {
  const wanted = new URLSearchParams(search).get('collection') ?? '';
  const names = store.collectionNames();
  const rows = names.map((name) => [
    html`<a href="/_dev?collection=${name}#documents">${name}</a>`,
    html`${store.count(name)}`,
  ]);
  return section(
    '集合',
    html`${table(['集合', '文档数'], rows)}${names.includes(wanted) ? documents(store, wanted, search) : ''}`,
  );
}

function documents(store: Desk['store'], name: string, search: string): Html {
  const { skip, limit } = rangeOf(search);
  const total = store.count(name);
  const link = (label: string, to: number) =>
    to < 0 || to >= total ? html`` : html`<a href="/_dev?collection=${name}&amp;skip=${to}#documents">${label}</a> `;
  const shown = store
    .page(name, { skip, limit })
    .map((document) => html`<pre>${JSON.stringify(document, null, 1)}</pre>`);
  return html`<h3 id="documents">${name}（${skip + 1}–${Math.min(skip + limit, total)} / ${total}）</h3>
<p>${link('上一页', skip - limit)}${link('下一页', skip + limit)}</p>${shown}`;
}

function logSection({ journal }: Desk): Html {
  const lines = journal.tail(80).map(({ at, from, text }) => `${spacedChinaTime(Date.parse(at))} ${from}  ${text}`);
  return section('日志', lines.length === 0 ? html`<p class="none">暂无</p>` : html`<pre>${lines.join('\n')}</pre>`);
}

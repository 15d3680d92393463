import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { resultTexts } from '@mulin/domain/assembly/recount/result-text';
import { CANNOT_PROVE, type Check } from '@mulin/domain/assembly/recount/verify';
import { momentText } from '@mulin/domain/day/spoken';
import { card, element } from './element';

/** Whether everything holds, and the codes to hold beside the printed notice. */
export function verdict(checks: readonly Check[], pack: RecountPackage | undefined, fileName: string): HTMLElement {
  const wrong = checks.filter(({ ok }) => !ok).map(({ no }) => no);
  const tip =
    wrong.length === 0
      ? element('p', 'tip ok', `${checks.length} 项全对，和公布的结果一样。`)
      : element('p', 'tip bad', `第 ${wrong.join('、')} 项不对。先别下结论，把文件和回执号带给社区或镇街看。`);
  const rows: [string, string][] = [['文件', fileName]];
  if (pack) {
    rows.push(['小区', pack.card.community], ['名称', pack.card.title]);
    rows.push(['选票', `${pack.ballots.length} 张计入，${pack.refused.length} 张没计入`]);
    rows.push(['编号', receiptCode(pack.pollId)], ['指纹', receiptCode(pack.fingerprint)]);
    rows.push(['登记公钥', receiptCode(pack.card.operatorKey)]);
  }
  const note = pack ? [element('p', 'note', '编号、指纹要和结果公告上印的一样，才是同一份选票。')] : [];
  return card(wrong.length === 0 ? '加出来一样' : '有对不上的', tip, table(rows), ...note);
}

/** The published figures of every question. */
export function results(pack: RecountPackage): HTMLElement[] {
  return resultTexts(pack).map(({ title, outcome, rows }) => {
    const lines = rows.map(({ name, value, met }) => {
      const mark = met === undefined ? '' : met ? '✓ ' : '✗ ';
      return [mark + name, value] as [string, string];
    });
    return card(title, element('p', 'outcome', outcome), table(lines));
  });
}

/** Every check in its order, with what was found and what it proves. */
export function checkList(checks: readonly Check[]): HTMLElement {
  const items = checks.map(({ no, ok, title, detail, proves }) => {
    const mark = element('span', ok ? 'mark' : 'mark bad', ok ? '✓' : '✗');
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', ok ? '对' : '不对');
    return element(
      'li',
      ok ? '' : 'wrong',
      element('p', 'check', mark, `${no}. ${title}`),
      element('p', 'found', inChina(detail)),
      element('p', 'note', proves),
    );
  });
  return card(`逐项核对，共 ${checks.length} 项`, element('ol', 'checks', ...items));
}

/** What no recount can prove, good or bad. */
export function limits(): HTMLElement {
  const items = CANNOT_PROVE.map((line) => element('li', '', `${line}。`));
  return card('加一遍不能证明的', element('ol', 'limits', ...items));
}

function table(rows: readonly [name: string, value: string][]): HTMLElement {
  return element('dl', '', ...rows.flatMap(([name, value]) => [element('dt', '', name), element('dd', '', value)]));
}

/** Instants are stored in UTC; a person reads them by the wall clock. */
const inChina = (text: string): string => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) => momentText(instant));

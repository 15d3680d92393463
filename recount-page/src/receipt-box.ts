import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { checkReceipt } from '@mulin/domain/assembly/recount/receipt';
import { card, element } from './element';

/** 找我的票: a receipt number typed in, and where it stands in the log. */
export function receiptBox(pack: RecountPackage): HTMLElement {
  const label = element('label', '', '回执号');
  label.htmlFor = 'code';
  const input = element('input', 'field');
  input.id = 'code';
  input.placeholder = '比如 K7Q2-9F3C-71A0';
  input.autocomplete = 'off';
  input.maxLength = 64;
  const answer = element('div', '');
  answer.setAttribute('role', 'status');
  const find = element('button', 'button soft', '找一找');
  find.type = 'submit';
  const form = element('form', '', label, input, find, answer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = input.value.trim();
    const held = /^[0-9a-f]{64}$/.test(typed) ? { commit: typed } : { code: typed };
    const { kind, ok, lines } = checkReceipt(pack, held);
    const tone = kind === 'counted' && ok ? 'ok' : kind === 'refused' ? 'wait' : 'bad';
    answer.replaceChildren(...lines.map((line) => element('p', `tip ${tone}`, line)));
  });
  return card('找我的票', form);
}

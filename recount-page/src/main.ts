import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { readPackage } from '@mulin/domain/assembly/recount/read';
import { CHECKS, type Check, examine } from '@mulin/domain/assembly/recount/verify';
import { element, part } from './element';
import { checkList, limits, results, verdict } from './parts';
import { receiptBox } from './receipt-box';

const file = part('file', HTMLInputElement);
const drop = part('drop', HTMLElement);
const progress = part('progress', HTMLElement);
const bar = part('bar', HTMLProgressElement);
const found = part('found', HTMLDivElement);
const elder = part('elder', HTMLButtonElement);

/** Lets the browser draw before it is busy again. */
const breath = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Counts up, so that a file chosen meanwhile is the one whose result is shown. */
let turn = 0;

async function recount(chosen: File): Promise<void> {
  turn += 1;
  const mine = turn;
  found.replaceChildren();
  bar.hidden = false;
  bar.max = CHECKS;
  bar.value = 0;
  progress.textContent = '正在读文件…';
  const input = parsed(await chosen.text());
  const checks: Check[] = [];
  for (const check of examine(input)) {
    checks.push(check);
    if (mine !== turn) return;
    bar.value = checks.length;
    progress.textContent = `第 ${check.no} 项，共 ${CHECKS} 项：${check.title}`;
    await breath();
  }
  const pack = checks[0]?.ok ? readPackage(input, '') : undefined;
  bar.hidden = true;
  progress.textContent = '验完了。';
  show(checks, pack, chosen.name);
}

function show(checks: readonly Check[], pack: RecountPackage | undefined, fileName: string): void {
  found.replaceChildren(
    verdict(checks, pack, fileName),
    ...(pack ? [receiptBox(pack), ...results(pack)] : []),
    checkList(checks),
    limits(),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function take(chosen: File | undefined): void {
  if (!chosen) return;
  recount(chosen).catch(() => {
    bar.hidden = true;
    progress.textContent = '';
    found.replaceChildren(element('p', 'tip bad', '这个文件读不了，换一个再试。'));
  });
}

file.addEventListener('change', () => {
  take(file.files?.[0]);
  file.value = '';
});
for (const kind of ['dragover', 'drop'] as const) document.addEventListener(kind, (event) => event.preventDefault());
drop.addEventListener('dragover', () => drop.classList.add('over'));
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
document.addEventListener('drop', (event) => {
  drop.classList.remove('over');
  take(event.dataTransfer?.files[0]);
});
elder.addEventListener('click', () => {
  const large = document.body.classList.toggle('ml-elder');
  elder.setAttribute('aria-pressed', String(large));
});

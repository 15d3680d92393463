import { receiptCode } from '../../assembly/card/receipt';
import type { RecountPackage } from '../../assembly/recount/package';
import type { ReceiptFinding } from '../../assembly/recount/receipt';
import { resultTexts } from '../../assembly/recount/result-text';
import { CANNOT_PROVE, type Verdict } from '../../assembly/recount/verify';

/** The numbered checks, what each proves, and what none can prove. */
export function verdictLines({ ok, checks }: Verdict): string[] {
  return [
    ...checks.flatMap(({ no, ok: holds, title, detail, proves }) => [
      `${holds ? '✓' : '✗'} ${no}. ${title}：${detail}`,
      `     ${proves}`,
    ]),
    ok ? '复核通过' : '复核未通过',
    ...CANNOT_PROVE.map((line) => `  · ${line}`),
  ];
}

/** What was decided, and the three codes to hold beside the printed notice. */
export function packageLines(pack: RecountPackage): string[] {
  const { pollId, fingerprint, card } = pack;
  return [
    '',
    `${card.community} ${card.title}`,
    ...resultTexts(pack).flatMap(({ title, outcome, rows }) => [
      `${title}——${outcome}`,
      ...rows.map(({ name, value, met }) => `  ${met === undefined ? ' ' : met ? '✓' : '✗'} ${name}：${value}`),
    ]),
    `和公告上印的比一比：编号 ${receiptCode(pollId)}，指纹 ${receiptCode(fingerprint)}，登记公钥 ${receiptCode(card.operatorKey)}`,
  ];
}

export function receiptLines({ ok, lines, proof }: ReceiptFinding): string[] {
  const path = proof ? [`     树根 ${proof.root}`, ...proof.hashes.map((hash) => `     ${hash}`)] : [];
  return ['', `${ok ? '✓' : '✗'} 回执`, ...lines.map((line) => `  ${line}`), ...path];
}

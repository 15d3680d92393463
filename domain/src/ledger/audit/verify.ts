import { formatFen } from '../../money/fen';
import { addUp } from '../sums';
import type { AuditFile, Seal } from './audit-file';
import { chainLink, chainStart, entryHash } from './chain';
import type { ReadAudit } from './read-sheets';

export interface AuditVerdict {
  ok: boolean;
  entries: number;
  seals: number;
  /** In words, each with the running number it is about. */
  faults: string[];
}

/** 核对 all volumes of one export: the volumes themselves, every entry, the chain through them, and the trial balance. */
export function verifyAudit(volumes: readonly ReadAudit[]): AuditVerdict {
  const sorted = [...volumes].sort((a, b) => a.file.part - b.file.part);
  const files = sorted.map(({ file }) => file);
  const faults = [...volumeFaults(files), ...entryFaults(files), ...chainFaults(sorted), ...trialFaults(files)];
  return {
    ok: faults.length === 0,
    entries: files.reduce((sum, { entries }) => sum + entries.length, 0),
    seals: files.reduce((sum, { seals }) => sum + seals.length, 0),
    faults,
  };
}

function* volumeFaults(files: readonly AuditFile[]): Generator<string> {
  const [first] = files;
  for (const [at, file] of files.entries()) {
    if (file.part !== at + 1) yield `缺第 ${at + 1} 册，或有一册重复`;
    const same = (['communityId', 'book', 'from', 'to'] as const).every((key) => file[key] === first?.[key]);
    if (!same) yield `第 ${file.part} 册不是同一次导出的`;
    if ((file.trial !== null) !== (at === files.length - 1))
      yield at === files.length - 1 ? '缺最后一册（有试算平衡的那册）' : `第 ${file.part} 册不应有试算平衡`;
  }
}

function* entryFaults(files: readonly AuditFile[]): Generator<string> {
  for (const { entries, from, to } of files) {
    for (const { no, day, lines } of entries) {
      const fen = lines.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0);
      if (fen !== 0) yield `第 ${no} 笔借贷不平，相差 ${formatFen(Math.abs(fen))} 元`;
      if (day < from || day > to) yield `第 ${no} 笔的记账日 ${day} 不在这段时间里`;
    }
  }
}

function* chainFaults(volumes: readonly ReadAudit[]): Generator<string> {
  let last: Seal | undefined;
  for (const { file, links } of volumes) {
    const hashes = hashesOf(file);
    const sealed = new Set<number>();
    for (const seal of file.seals) {
      const { fromNo, throughNo, before, hash } = seal;
      if (fromNo === 1 && before !== chainStart(file.communityId)) yield '账本链的开头不对';
      if (last && fromNo === last.throughNo + 1 && before !== last.hash) yield `第 ${fromNo} 笔以前的链值接不上`;
      if (last && fromNo <= last.throughNo) yield `第 ${fromNo} 笔的封存和前一段重叠`;
      last = seal;
      const found = linksIn(hashes, seal);
      for (const [no] of found) sealed.add(no);
      const wrong = found.find(([no, link]) => links.get(no) !== link);
      if (wrong) yield `第 ${wrong[0]} 笔的内容和链值对不上`;
      else if ((found.at(-1)?.[1] ?? before) !== hash)
        yield `第 ${fromNo} 至 ${throughNo} 笔和封存的链值对不上，少了或多了账`;
    }
    for (const [no] of hashes) if (!sealed.has(no)) yield `第 ${no} 笔没有封存`;
  }
}

type Numbered = readonly (readonly [no: number, hash: string])[];

/** The hash of every posting of a volume, shown or passed, in the order of the numbers. */
function hashesOf({ book, entries, passed }: AuditFile): Numbered {
  const all = [
    ...passed.map(({ no, hash }) => [no, hash] as const),
    ...entries.map((entry) => [entry.no, entryHash(book, entry)] as const),
  ];
  return all.sort(([a], [b]) => a - b);
}

/** The chain through one seal, as the entries make it. */
function linksIn(hashes: Numbered, { fromNo, throughNo, before }: Seal): [no: number, link: string][] {
  let link = before;
  return hashes
    .filter(([no]) => no >= fromNo && no <= throughNo)
    .map(([no, hash]) => {
      link = chainLink(link, hash);
      return [no, link];
    });
}

/** The chain value behind each number of a volume, as its seals begin. */
export function linksOf(file: AuditFile): Map<number, string> {
  const hashes = hashesOf(file);
  return new Map(file.seals.flatMap((seal) => linksIn(hashes, seal)));
}

function* trialFaults(files: readonly AuditFile[]): Generator<string> {
  const trial = files.at(-1)?.trial;
  if (!trial) return;
  const moved = new Map(addUp(linesOf(files)).map((sum) => [sum.account, sum]));
  for (const { account, openingFen, debitFen, creditFen, closingFen } of trial) {
    const sum = moved.get(account) ?? { debitFen: 0, creditFen: 0 };
    moved.delete(account);
    if (sum.debitFen !== debitFen || sum.creditFen !== creditFen)
      yield `科目 ${account} 的本期发生额和每一笔加总不一样`;
    if (openingFen + debitFen - creditFen !== closingFen) yield `科目 ${account} 的期末余额算出来不是这个数`;
  }
  for (const account of moved.keys()) yield `科目 ${account} 有账，试算平衡里没有`;
  const closing = trial.reduce((fen, row) => fen + row.closingFen, 0);
  if (closing !== 0) yield `期末各科目相加不是零，相差 ${formatFen(Math.abs(closing))} 元`;
}

function* linesOf(files: readonly AuditFile[]) {
  for (const { entries } of files) for (const { lines } of entries) yield* lines;
}

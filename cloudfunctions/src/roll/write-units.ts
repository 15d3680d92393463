import type { RegisterRow } from '@mulin/domain/roll/types';
import { communities, rollImports, unitHistory, units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import * as z from 'zod';
import { now } from '../kit/clock';
import { table } from '../kit/database';
import type { ChunkOf, Job } from '../kit/jobs';
import { inOrder } from '../kit/natural-order';
import { endFormerFamily, endFormerOwners } from './former-owners';
import { heldLines, rollOf } from './held-lines';
import { chargedKinds } from './keep-charged';
import { kept } from './kept';
import { ownersMoney } from './owners-money';
import { readRegisterFile } from './read-file';
import { differs, factsOf, sealedOwners, type Unit, type UnitFacts } from './unit-of-row';

export const IMPORT_JOB = 'roll-import';

type Wanted = { row: RegisterRow; facts: UnitFacts };

/** Rows written between two checkpoints. */
const CHUNK = 100;
/** Lines kept with the import for its page; beyond that only their number. */
const MOST_HELD = 500;

/** What the job was started with. */
const jobInput = z.object({ importId: z.string(), liftBuildings: z.array(z.string()) });

/**
 * Writes a confirmed register to the roll, so many rows at a time. Ids come from building, unit and room, so a chunk done twice
 * writes once. The returned function reads the file once, however many chunks it is asked for.
 */
export function unitWriter(): ChunkOf {
  const read = new Map<string, Promise<Wanted[]>>();
  return async (job) => {
    const { importId, liftBuildings } = jobInput.parse(job.input);
    const rows = await (read.get(importId) ?? keep(read, importId, wantedBy(importId, liftBuildings)));
    const from = Number(job.cursor || 0);
    const chunk = rows.slice(from, from + CHUNK);
    const charged = await chargedKinds(job.communityId);
    await writeRows(chunk, job, importId, charged);
    const next = from + chunk.length;
    const finished = next >= rows.length;
    if (finished) await finish(importId, job.communityId, rows, charged);
    return { cursor: String(next), done: chunk.length, finished, total: rows.length };
  };
}

function keep<T>(cache: Map<string, T>, key: string, value: T): T {
  cache.set(key, value);
  return value;
}

async function wantedBy(importId: string, liftBuildings: readonly string[]): Promise<Wanted[]> {
  const previewed = await table(rollImports).get(importId);
  if (!previewed) throw new Refusal('NOT_FOUND', '这次导入已经撤销，请重新上传名册');
  const mapping = z.record(z.string(), z.string()).nullable().parse(previewed.mapping);
  const { register, fileHash } = await readRegisterFile(previewed.fileId, mapping ?? undefined);
  if (fileHash !== previewed.fileHash) throw new Refusal('CONFLICT', '文件和预览时的不一样了，请重新上传并预览');
  return factsOf(register.accepted, previewed.communityId, liftBuildings);
}

/** What the roll kept is known when all is written; buildings with lifts are those that have such homes. */
async function finish(
  importId: string,
  communityId: string,
  rows: readonly Wanted[],
  charged: ReadonlySet<string>,
): Promise<void> {
  const there = await rollOf(communityId);
  const lines = heldLines(rows, there, { charged, money: await ownersMoney(communityId, there, rows) });
  const held = { rows: lines.length, lines: lines.slice(0, MOST_HELD) };
  const lifts = await table(units).sumBy({ communityId, kind: 'lift' }, 'building');
  await table(communities).update(communityId, {}, { liftBuildings: inOrder([...lifts.keys()]) });
  await table(rollImports).update(importId, { state: 'importing' }, { state: 'imported', held });
}

async function writeRows(
  wanted: readonly Wanted[],
  job: Job,
  importId: string,
  charged: ReadonlySet<string>,
): Promise<void> {
  const there = await table(units).getMany(wanted.map(({ facts }) => facts._id));
  const standing = { charged, money: await ownersMoney(job.communityId, there, wanted) };
  const at = now();
  const added: Unit[] = [];
  for (const { row, facts: inFile } of wanted) {
    const unit = there.get(inFile._id);
    const { facts } = kept(unit, inFile, standing);
    if (unit && !differs(unit, facts)) continue;
    const owners = unit && facts.owners === unit.owners ? unit.owners : sealedOwners(row, facts);
    const written = { ...facts, owners, importId, updatedAt: at };
    if (unit) await change(unit, written, job.startedBy);
    else added.push({ ...written, cycle: null, version: 1 });
  }
  await table(units).insertMany(added);
}

/** What it was before is kept first; then the change, if nobody else changed it meanwhile. The household's own cycle stays. */
async function change(before: Unit, written: Omit<Unit, 'cycle' | 'version'>, by: string): Promise<void> {
  const { _id, communityId, version } = before;
  await table(unitHistory).insertIfAbsent({
    _id: `${_id}#${version}`,
    unitId: _id,
    communityId,
    version,
    before,
    replacedAt: written.updatedAt,
    by,
  });
  // Before the home says so: an import that breaks off here comes back to this row.
  if (changedHands(before, written)) {
    await endFormerOwners(before, written, written.updatedAt);
    await endFormerFamily(before, written, written.updatedAt);
  }
  const { _id: _, ...fields } = written;
  await table(units).update(_id, { version }, { ...fields, version: version + 1 });
}

/** The head alone would not tell: people without a number are each the head of their home, whoever they are. */
function changedHands(before: Unit, written: Pick<Unit, 'headId' | 'owners'>): boolean {
  const names = new Set(written.owners.map(({ nameHash }) => nameHash));
  return before.headId !== written.headId || before.owners.some(({ nameHash }) => !names.has(nameHash));
}

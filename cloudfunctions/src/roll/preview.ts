import { headsOf } from '@mulin/domain/roll/heads';
import { placeLabel } from '@mulin/domain/roll/place';
import type { Register } from '@mulin/domain/roll/types';
import { rollImports } from '@mulin/shared-types/documents/places';
import type { roll } from '@mulin/shared-types/operations/roll';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { newId } from '../kit/ids';
import { maskNames } from '../kit/masked';
import { inOrder } from '../kit/natural-order';
import { requireUpload } from '../kit/uploads';
import { heldLines, rollOf } from './held-lines';
import { chargedKinds } from './keep-charged';
import { kept } from './kept';
import { namesakeDoubts } from './namesakes';
import { ownersMoney } from './owners-money';
import { readRegisterFile } from './read-file';
import { differs, factsOf, type Unit, type UnitFacts } from './unit-of-row';

/** Bad rows and warnings sent to the page; beyond that only their number. */
const MOST_SHOWN = 1000;
const SAMPLE = 10;

/** Writes nothing to the roll: only that this file was looked at. */
export const preview: Handler<typeof roll, 'preview'> = async (input, { caller, community, now, note }) => {
  const { communityId, fileId, fileName, mapping } = input;
  requireUpload(fileId, 'registers', communityId, 'fileId');
  const { register, fileHash } = await readRegisterFile(fileId, mapping);
  const { sheets, columns, headings, accepted, rejected, warnings, totals } = register;
  const [there, charged] = await Promise.all([rollOf(communityId), chargedKinds(communityId)]);
  const rows = factsOf(accepted, communityId, community?.liftBuildings ?? []);
  const standing = { charged, money: await ownersMoney(communityId, there, rows) };
  const wanted = rows.map(({ facts }) => kept(there.get(facts._id), facts, standing).facts);
  const held = heldLines(rows, there, standing);
  const warned = [...warnings, ...headDoubts(accepted), ...(await namesakeDoubts(communityId, there, rows))];
  const importId = newId('r');
  await table(rollImports).insert({
    _id: importId,
    communityId,
    fileId,
    fileName,
    fileHash,
    mapping: mapping ?? null,
    accepted: totals.acceptedRows,
    rejected: totals.rejectedRows,
    warnings: warned.length,
    areaCenti: totals.areaCenti,
    state: 'previewed',
    by: caller.openid,
    at: now,
    confirmedAt: null,
    held: { rows: 0, lines: [] },
  });
  note({ importId, fileName, ...totals });
  return {
    importId,
    sheets,
    buildings: inOrder([...new Set(wanted.map(({ building }) => building))]),
    columns,
    headings,
    totals: { ...totals, warningRows: warned.length, heads: new Set(wanted.map(({ headId }) => headId)).size },
    sample: sampleOf(register),
    rejected: rejected.slice(0, MOST_SHOWN),
    warnings: warned.slice(0, MOST_SHOWN),
    held: held.slice(0, MOST_SHOWN),
    changes: { ...changesTo(there, wanted), held: held.length },
  };
};

/** Heads a person should look at before anybody votes by this roll. */
const headDoubts = (rows: Register['accepted']): Register['warnings'] =>
  headsOf(rows).doubts.flatMap(({ rows: [first = 0], message }) => {
    const row = rows[first];
    return row ? [{ sheet: row.sheet, line: row.line, why: 'head in doubt', message }] : [];
  });

const sampleOf = ({ accepted }: Register) =>
  accepted.slice(0, SAMPLE).map((row) => ({
    line: row.line,
    label: placeLabel(row),
    areaCenti: row.areaCenti,
    ownerMasked: maskNames(row.owners),
    use: row.use,
    status: row.status,
  }));

/** `missing`: on the roll but not in this file; an import never takes a home off the roll. */
function changesTo(there: ReadonlyMap<string, Unit>, wanted: readonly UnitFacts[]) {
  let [added, changed, same] = [0, 0, 0];
  for (const facts of wanted) {
    const unit = there.get(facts._id);
    if (!unit) added += 1;
    else if (differs(unit, facts)) changed += 1;
    else same += 1;
  }
  return { added, changed, same, missing: there.size - changed - same };
}

import { placeLabel } from '@mulin/domain/roll/place';
import type { BadRow, RegisterRow } from '@mulin/domain/roll/types';
import { ownersMoney } from './owners-money';
import { namesakeAmong, type Owners } from './same-owner';
import type { Unit, UnitFacts } from './unit-of-row';

/** 同名换了电话: an import takes them for the owner before, who may have bought a new telephone, or for who sold the home. */
const newTelephone = (before: Owners, after: Owners): boolean =>
  namesakeAmong(
    before.filter(({ phoneHash }) => phoneHash !== ''),
    after.filter(({ phoneHash }) => phoneHash !== ''),
  );

/** Rows to look at before money passes with the name. */
export async function namesakeDoubts(
  communityId: string,
  there: ReadonlyMap<string, Unit>,
  rows: readonly { row: RegisterRow; facts: UnitFacts }[],
): Promise<BadRow[]> {
  const money = await ownersMoney(communityId, there, rows, newTelephone);
  return rows.flatMap(({ row, facts }) => {
    const has = money.get(facts._id);
    if (has === undefined) return [];
    const message = `${placeLabel(row)}：业主同名、电话不同，当作同一个人导入；这套房还有${has}，换了人的请走“过户”`;
    return [{ sheet: row.sheet, line: row.line, why: 'same name, other telephone', message }];
  });
}

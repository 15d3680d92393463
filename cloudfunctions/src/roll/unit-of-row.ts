import { type Head, headsOf } from '@mulin/domain/roll/heads';
import { buildingKey, placeLabel } from '@mulin/domain/roll/place';
import type { RegisterRow } from '@mulin/domain/roll/types';
import type { units } from '@mulin/shared-types/documents/places';
import type { Row } from '../kit/database';
import { idOf } from '../kit/ids';
import { keyedHash, seal } from '../kit/sealed';

export type Unit = Row<typeof units>;
type Owner = Unit['owners'][number];

/** What a register row says about a unit, hashed but not yet sealed: enough to tell whether the roll would change. */
export type UnitFacts = Pick<
  Unit,
  | '_id'
  | 'communityId'
  | 'building'
  | 'unitNo'
  | 'roomNo'
  | 'label'
  | 'order'
  | 'areaCenti'
  | 'areaSource'
  | 'kind'
  | 'status'
> & { headId: string; owners: Pick<Owner, 'nameHash' | 'phoneHash' | 'idHash'>[]; line: number };

/** All rows together, because who counts as one head shows only in the whole register. */
export function factsOf(
  rows: readonly RegisterRow[],
  communityId: string,
  liftBuildings: readonly string[],
): { row: RegisterRow; facts: UnitFacts }[] {
  const headOf = new Map(headsOf(rows).heads.flatMap((head) => head.rows.map((index) => [index, head] as const)));
  return rows.map((row, index) => {
    const { building, unit, no, areaCenti, line } = row;
    const _id = unitId(communityId, row);
    const facts: UnitFacts = {
      _id,
      communityId,
      building,
      unitNo: unit,
      roomNo: no,
      label: placeLabel(row),
      order: [building, String(unit ?? 0), no].map(padded).join(' '),
      areaCenti,
      areaSource: row.areaSource ?? 'register',
      kind: kindOf(row, liftBuildings),
      status: row.handOver,
      headId: idOf('h', 'head', communityId, headKey(row, headOf.get(index), _id)),
      owners: row.owners.map((name, nth) => ownerHashes(name, nth === 0 ? row : undefined)),
      line,
    };
    return { row, facts };
  });
}

/** A name without number or telephone stands for its own home only, whatever line it is on in the next register. */
const headKey = ({ idNo, phone }: RegisterRow, head: Head | undefined, unitId: string): string =>
  head === undefined || (head.kind === 'person' && idNo === '' && phone === '') ? `unit:${unitId}` : head.key;

/** The same home has the same id however its building is spelt, so that a second register changes it instead of doubling it. */
function unitId(communityId: string, { building, unit, no }: RegisterRow): string {
  const parts = [buildingKey(building), String(unit ?? 0), no.toUpperCase()];
  const id = [communityId, ...parts.map(inIdLetters)].join('-');
  return id.length <= 100 ? id : idOf(communityId, 'place', ...parts);
}

/** Letters and digits of any script stay; anything else becomes its number, so that no two places share an id. */
const inIdLetters = (text: string): string =>
  text.replace(/[^\p{L}\p{N}]/gu, (sign) => `.${sign.codePointAt(0)?.toString(16)}`);

const padded = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(5, '0'));

/** A register knows no lifts: the clerk says which buildings have them. Storage rooms go with parking, what else is no home with shops. */
function kindOf({ kind, building }: RegisterRow, liftBuildings: readonly string[]): Unit['kind'] {
  if (kind === 'home') return liftBuildings.includes(building) ? 'lift' : 'walk-up';
  return kind === 'parking' || kind === 'storage' ? 'parking' : 'shop';
}

/** The row's one number and one telephone belong to whom it names first. */
function ownerHashes(name: string, row: RegisterRow | undefined): UnitFacts['owners'][number] {
  return {
    nameHash: keyedHash('name', name),
    phoneHash: row?.phone ? keyedHash('phone', row.phone) : '',
    idHash: row?.idNo ? keyedHash('idNumber', row.idNo) : '',
  };
}

/** The facts with the owners' names and telephone sealed, as they are kept. */
export function sealedOwners(row: RegisterRow, facts: UnitFacts): Owner[] {
  return facts.owners.map((hashes, index) => ({
    ...hashes,
    nameSealed: seal('name', row.owners[index] ?? ''),
    phoneSealed: index === 0 && row.phone ? seal('phone', row.phone) : '',
  }));
}

const compared = [
  'building',
  'unitNo',
  'roomNo',
  'label',
  'areaCenti',
  'areaSource',
  'kind',
  'status',
  'headId',
] as const;

/** Would writing these facts change what the roll says? */
export function differs(there: Omit<UnitFacts, 'line' | 'order'>, facts: UnitFacts): boolean {
  const hashes = (owners: UnitFacts['owners']) =>
    owners.map((o) => [o.nameHash, o.phoneHash, o.idHash].join()).join(';');
  return compared.some((field) => there[field] !== facts[field]) || hashes(there.owners) !== hashes(facts.owners);
}

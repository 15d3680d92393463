import { isOrganisation } from './person';
import type { RegisterRow } from './types';

/** What grouping looks at; a `RegisterRow` has it all. */
export type HeadRow = Pick<RegisterRow, 'owner' | 'owners' | 'phone' | 'idNo' | 'handOver' | 'building'>;

export interface Head {
  /** The same for the same head in the same register; made of names and numbers, so never to be published. */
  key: string;
  kind: 'person' | 'co-owners' | 'organisation' | 'developer';
  owners: string[];
  /** Indexes into the rows given. */
  rows: number[];
}

/** Something a clerk should look at before the roll is frozen. */
export interface HeadDoubt {
  rows: number[];
  message: string;
}

/**
 * Groups rows into heads 业主人数 (SPC interpretation art. 9): one owner with several parts is one; the developer's unsold and
 * sold-but-undelivered parts together are one; an owner set is one. Namesakes with other ID numbers are other people.
 */
export function headsOf(rows: readonly HeadRow[]): { heads: Head[]; doubts: HeadDoubt[] } {
  const developers = developersOf(rows);
  const people = peopleOf(rows);
  const heads = new Map<string, Head>();
  for (const [index, row] of rows.entries()) {
    const head = identify(row, developers, (one) => people.get(one) ?? '');
    const known = heads.get(head.key);
    if (known) known.rows.push(index);
    else heads.set(head.key, { ...head, rows: [index] });
  }
  const grouped = [...heads.values()];
  return { heads: grouped, doubts: doubtsIn(grouped, rows) };
}

function identify(
  row: HeadRow,
  developers: { names: ReadonlySet<string>; ofBuilding: (building: string) => string },
  person: (row: HeadRow) => string,
): Omit<Head, 'rows'> {
  const [name = ''] = row.owners;
  if (row.handOver !== 'delivered' || developers.names.has(plain(name))) {
    const own = row.owners.map(plain).find((one) => developers.names.has(one));
    const developer = own ?? developers.ofBuilding(row.building);
    return { key: `developer:${developer}`, kind: 'developer', owners: [developer || '建设单位'] };
  }
  if (row.owners.length > 1) {
    const owners = [...row.owners].sort();
    return { key: `set:${owners.map(plain).join('+')}`, kind: 'co-owners', owners };
  }
  if (isOrganisation(name)) return { key: `body:${plain(name)}`, kind: 'organisation', owners: [name] };
  return { key: `person:${person(row)}`, kind: 'person', owners: [name] };
}

/** The firms that own what is unsold; an undelivered part counts for the one of its building. */
function developersOf(rows: readonly HeadRow[]) {
  const count = new Map<string, number>();
  const inBuilding = new Map<string, string>();
  for (const row of rows) {
    const firm = row.owners.find((one) => isOrganisation(one));
    if (row.handOver !== 'unsold' || firm === undefined) continue;
    const name = plain(firm);
    count.set(name, (count.get(name) ?? 0) + 1);
    if (!inBuilding.has(row.building)) inBuilding.set(row.building, name);
  }
  const [largest] = [...count].sort(([, a], [, b]) => b - a);
  return {
    names: new Set(count.keys()) as ReadonlySet<string>,
    ofBuilding: (building: string) => inBuilding.get(building) ?? largest?.[0] ?? '',
  };
}

/**
 * Who a single owner is: by ID number; without one, by name and telephone if another row with that pair has an ID, else by
 * the pair itself; a bare name stands for itself alone, since namesakes are common.
 */
function peopleOf(rows: readonly HeadRow[]): ReadonlyMap<HeadRow, string> {
  const idOf = new Map<string, Set<string>>();
  const pair = (row: HeadRow) => `${plain(row.owners[0] ?? '')}/${row.phone}`;
  for (const row of rows) {
    if (row.owners.length !== 1 || row.idNo === '' || row.phone === '') continue;
    idOf.set(pair(row), (idOf.get(pair(row)) ?? new Set()).add(row.idNo));
  }
  const people = new Map<HeadRow, string>();
  for (const [index, row] of rows.entries()) {
    const [known, other] = row.phone === '' ? [] : [...(idOf.get(pair(row)) ?? [])];
    if (row.idNo !== '') people.set(row, `id/${row.idNo}`);
    else if (known !== undefined && other === undefined) people.set(row, `id/${known}`);
    else people.set(row, row.phone === '' ? `${plain(row.owners[0] ?? '')}/row${index}` : pair(row));
  }
  return people;
}

function doubtsIn(heads: readonly Head[], rows: readonly HeadRow[]): HeadDoubt[] {
  const doubts: HeadDoubt[] = [];
  const byName = new Map<string, Head[]>();
  for (const head of heads) {
    if (head.kind !== 'person') continue;
    const names = new Set(head.rows.map((index) => plain(rows[index]?.owners[0] ?? '')));
    if (names.size > 1) doubts.push({ rows: head.rows, message: `同一证件号码写了不同姓名：${[...names].join('、')}` });
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), head]);
  }
  for (const [name, same] of byName) {
    const unsure = same.filter((head) => head.rows.some((index) => rows[index]?.idNo === ''));
    if (same.length > 1 && unsure.length > 0) {
      doubts.push({
        rows: same.flatMap((head) => head.rows),
        message: `有${same.length}位“${name}”缺证件号码，暂按不同的人计算`,
      });
    }
  }
  return doubts;
}

function plain(name: string): string {
  return name
    .replace(/[\s\u3000]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')');
}

import { drawerOf } from './cabinet';
import { database } from './cloud';
import { assertFieldName } from './storable';

/** Groups an aggregate may answer with; the SDK's own default is far lower. */
const MOST_GROUPS = 1000;

/** An aggregate over what matches in one collection. */
function matching(name: string, where: Record<string, unknown>) {
  const drawer = drawerOf(name);
  return database.collection(drawer.store).aggregate().match(drawer.where(where));
}

interface Group {
  _id: unknown;
  total: number;
}

async function groups(
  name: string,
  where: Record<string, unknown>,
  by: string | null,
  field?: string,
): Promise<Group[]> {
  for (const used of [by, field]) if (typeof used === 'string') assertFieldName(used);
  const { list } = await matching(name, where)
    .group({ _id: by === null ? null : `$${by}`, total: { $sum: field === undefined ? 1 : `$${field}` } })
    .limit(MOST_GROUPS)
    .end();
  if (list.length === MOST_GROUPS) throw tooMany(name, by);
  return list as Group[];
}

export async function sum(name: string, where: Record<string, unknown>, field: string): Promise<number> {
  const [all] = await groups(name, where, null, field);
  return all?.total ?? 0;
}

export async function sumBy(
  name: string,
  where: Record<string, unknown>,
  by: string,
  field?: string,
): Promise<Map<string, number>> {
  const found = await groups(name, where, by, field);
  return new Map(found.map(({ _id, total }) => [String(_id), total]));
}

export interface GroupPage {
  skip: number;
  limit: number;
}

/** A page of the different values of `by`, those first whose least `field` is least, and how many there are in all. */
export async function valuesInOrder(
  name: string,
  where: Record<string, unknown>,
  by: string,
  field: string,
  { skip, limit }: GroupPage,
): Promise<{ total: number; values: string[] }> {
  for (const used of [by, field]) assertFieldName(used);
  const grouped = () => matching(name, where);
  const [counted, page] = await Promise.all([
    grouped()
      .group({ _id: `$${by}` })
      .count('total')
      .end(),
    grouped()
      .group({ _id: `$${by}`, least: { $min: `$${field}` } })
      .sort({ least: 1, _id: 1 })
      .skip(skip)
      .limit(limit)
      .end(),
  ]);
  const [all] = counted.list as { total: number }[];
  return { total: all?.total ?? 0, values: (page.list as Group[]).map(({ _id }) => String(_id)) };
}

/** Per value of `by`: how many different values of `of`. */
export async function distinctBy(
  name: string,
  where: Record<string, unknown>,
  by: string,
  of: string,
): Promise<Map<string, number>> {
  for (const used of [by, of]) assertFieldName(used);
  const { list } = await matching(name, where)
    .group({ _id: { by: `$${by}`, of: `$${of}` } })
    .group({ _id: '$_id.by', total: { $sum: 1 } })
    .limit(MOST_GROUPS)
    .end();
  if (list.length === MOST_GROUPS) throw tooMany(name, by);
  return new Map((list as Group[]).map(({ _id, total }) => [String(_id), total]));
}

/** Over the entries of a list in what matches: the sum of one of their number fields, per value of the document's `by`. */
export async function sumListBy(
  name: string,
  where: Record<string, unknown>,
  by: string,
  list: string,
  field: string,
): Promise<Map<string, number>> {
  for (const used of [by, list, field]) assertFieldName(used);
  const { list: found } = await matching(name, where)
    .unwind(`$${list}`)
    .group({ _id: `$${by}`, total: { $sum: `$${list}.${field}` } })
    .limit(MOST_GROUPS)
    .end();
  if (found.length === MOST_GROUPS) throw tooMany(name, by);
  return new Map((found as Group[]).map(({ _id, total }) => [String(_id), total]));
}

/** Over the entries of a list in what matches: per value of the entry's `by`, the sums of its number fields. */
export async function sumEntries<F extends string>(
  name: string,
  where: Record<string, unknown>,
  list: string,
  by: string,
  fields: readonly F[],
): Promise<Map<string, Record<F, number>>> {
  for (const used of [list, by, ...fields]) assertFieldName(used);
  const sums = Object.fromEntries(fields.map((field) => [field, { $sum: `$${list}.${field}` }]));
  const { list: found } = await matching(name, where)
    .unwind(`$${list}`)
    .group({ _id: `$${list}.${by}`, ...sums })
    .limit(MOST_GROUPS)
    .end();
  if (found.length === MOST_GROUPS) throw tooMany(name, by);
  const rows = found as (Record<F, number> & { _id: unknown })[];
  return new Map(rows.map((row) => [String(row._id), row]));
}

const tooMany = (name: string, by: string | null) =>
  new RangeError(`${MOST_GROUPS} groups or more of ${name} by ${by}`);

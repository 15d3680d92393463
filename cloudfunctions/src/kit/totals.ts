import { database } from './cloud';
import { assertFieldName } from './storable';

/** Groups an aggregate may answer with; the SDK's own default is far lower. */
const MOST_GROUPS = 1000;

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
  const { list } = await database
    .collection(name)
    .aggregate()
    .match(where)
    .group({ _id: by === null ? null : `$${by}`, total: { $sum: field === undefined ? 1 : `$${field}` } })
    .limit(MOST_GROUPS)
    .end();
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

import { cabinetOf, OF } from '@mulin/shared-types/cabinets';

type Encoded = Record<string, unknown>;

/** How one collection's documents and questions travel: those of a cabinet under ids that begin with their name, marked with it. */
export interface Drawer {
  /** The collection of the database. */
  store: string;
  id(id: string): string;
  where(where: Encoded): Encoded;
  /** On the way in; on the way out. */
  kept(document: Encoded): Encoded;
  shown<T>(document: T): T;
}

const alone = (name: string): Drawer => ({
  store: name,
  id: (id) => id,
  where: (where) => where,
  kept: (document) => document,
  shown: (document) => document,
});

function shared(name: string, store: string): Drawer {
  const own = (id: unknown): unknown => (typeof id === 'string' ? `${name}:${id}` : id);
  const test = (value: unknown): unknown => (Array.isArray(value) ? value.map(own) : own(value));
  const idTest = (asked: unknown): unknown =>
    typeof asked === 'object' && asked !== null
      ? Object.fromEntries(Object.entries(asked).map(([operator, value]) => [operator, test(value)]))
      : own(asked);
  return {
    store,
    id: (id) => `${name}:${id}`,
    where: (where) => ({ [OF]: name, ...where, ...(where._id === undefined ? {} : { _id: idTest(where._id) }) }),
    kept: (document) => ({
      ...document,
      ...(document._id === undefined ? {} : { _id: own(document._id) }),
      [OF]: name,
    }),
    shown<T>(document: T): T {
      if (typeof document !== 'object' || document === null) return document;
      const { [OF]: _of, ...rest } = document as Encoded;
      return { ...rest, ...(typeof rest._id === 'string' ? { _id: rest._id.slice(name.length + 1) } : {}) } as T;
    },
  };
}

const drawers = new Map<string, Drawer>();

export function drawerOf(name: string): Drawer {
  const known = drawers.get(name);
  if (known) return known;
  const store = cabinetOf(name);
  const drawer = store === undefined ? alone(name) : shared(name, store);
  drawers.set(name, drawer);
  return drawer;
}

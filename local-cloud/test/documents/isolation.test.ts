import fc from 'fast-check';
import { type Doc, valueKey } from '../../src/documents/document';
import { Engine } from '../../src/documents/engine';
import { memoryJournal } from '../../src/documents/journal';
import { CloudError } from '../../src/protocol/action';

/** What a transaction should see and hold, kept the simplest way: by copying everything. */
interface Expected {
  id: string;
  state: Map<number, Doc>;
  /** Documents somebody else has committed since this transaction began. */
  stale: Set<number>;
  written: Set<number>;
}

const who = fc.integer({ min: 0, max: 2 });
const what = fc.integer({ min: 0, max: 2 });
const body = fc.option(fc.record({ k: fc.integer({ min: 0, max: 2 }), v: fc.integer() }, { noNullPrototype: true }), {
  nil: undefined,
});
const step = fc.oneof(
  fc.record({ do: fc.constant('begin' as const), who }),
  fc.record({ do: fc.constant('commit' as const), who }),
  fc.record({ do: fc.constant('abort' as const), who }),
  fc.record({ do: fc.constant('look' as const), who, k: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ do: fc.constant('put' as const), who, what, body }),
  fc.record({ do: fc.constant('plain' as const), what, body }),
);

test('whatever the interleaving: snapshots hold, the first writer wins, nothing is half there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const engine = new Engine(memoryJournal, 60_000);
      const collection = engine.addCollection('c');
      collection.declare([{ name: 'k', keys: [['k', 1]] }]);
      let committed = new Map<number, Doc>();
      const open = new Map<number, Expected>();

      const change = (state: Map<number, Doc>, id: number, doc: Doc | undefined) => {
        if (doc) state.set(id, { ...doc, _id: id });
        else state.delete(id);
      };
      const put = (transaction: string | undefined, id: number, doc: Doc | undefined) =>
        engine.write(transaction, (session) => session.put(collection, valueKey(id), doc && { ...doc, _id: id }));
      const look = (transaction: string | undefined, criteria: Doc) =>
        engine.read(transaction, (session) => session.find(collection, criteria).map(({ doc }) => doc));
      const byId = (docs: Iterable<Doc>) => [...docs].sort((a, b) => Number(a._id) - Number(b._id));
      const outdate = (ids: Iterable<number>, except?: number) => {
        for (const [other, expected] of open) if (other !== except) for (const id of ids) expected.stale.add(id);
      };

      for (const now of steps) {
        const mine = 'who' in now ? open.get(now.who) : undefined;
        if ('what' in now && !now.body && !(mine?.state ?? committed).has(now.what)) continue;
        if (now.do === 'begin' && !mine) {
          open.set(now.who, { id: engine.begin(), state: new Map(committed), stale: new Set(), written: new Set() });
        } else if (now.do === 'commit' && mine) {
          engine.commit(mine.id);
          open.delete(now.who);
          outdate([...mine.written].filter((id) => committed.has(id) || mine.state.has(id)));
          committed = new Map(committed);
          for (const id of mine.written) change(committed, id, mine.state.get(id));
        } else if (now.do === 'abort' && mine) {
          engine.abort(mine.id);
          open.delete(now.who);
        } else if (now.do === 'look') {
          const state = mine?.state ?? committed;
          expect(byId(look(mine?.id, { k: now.k }))).toEqual(byId(state.values()).filter(({ k }) => k === now.k));
          expect(byId(look(mine?.id, {}))).toEqual(byId(state.values()));
        } else if (now.do === 'put' && mine) {
          const held = [...open.values()].some((other) => other !== mine && other.written.has(now.what));
          const writing = put(mine.id, now.what, now.body);
          if (held || mine.stale.has(now.what)) {
            await expect(writing).rejects.toBeInstanceOf(CloudError);
            open.delete(now.who);
          } else {
            await writing;
            change(mine.state, now.what, now.body);
            mine.written.add(now.what);
          }
        } else if (now.do === 'plain' && ![...open.values()].some(({ written }) => written.has(now.what))) {
          await put(undefined, now.what, now.body);
          change(committed, now.what, now.body);
          outdate([now.what]);
        }
        expect(collection.size).toBe(committed.size);
      }
      for (const { id } of open.values()) engine.abort(id);
      expect(byId(look(undefined, {}))).toEqual(byId(committed.values()));
      expect([...collection.ids()]).toHaveLength(committed.size);
    }),
    { numRuns: 300 },
  );
});

import { collections } from '@mulin/shared-types/documents';
import { audits } from '@mulin/shared-types/documents/people';
import { Refusal } from '@mulin/shared-types/refusal';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';

/** One thing a person does, in a world of its own. */
export interface Scene {
  /** Everything before it, and the instant it happens at. */
  prepare(cloud: TestCloud): Promise<() => Promise<unknown>>;
  /** What timers and WeChat do afterwards. */
  afterwards?(cloud: TestCloud): Promise<unknown>;
}

/** The trail and the counts say how often something was tried; everything else must not. */
const NOT_COMPARED = new Set(['audits', 'auditSeals', 'rateCounts']);

/**
 * Plays a scene undisturbed, then once for each of its writes with the instance killed before it, and once killed after the last with the
 * answer lost, the person asking again. Returns where the world, or the trail, ended otherwise; nothing if it never did.
 */
export async function faultsWhenKilled(scene: Scene): Promise<{ writes: number; faults: string[] }> {
  const { writes, world, trail } = await play(scene, 0, 'before');
  const faults: string[] = [...trail];
  for (let write = 1; write <= writes + 1; write += 1) {
    const killed = await (write <= writes ? play(scene, write, 'before') : play(scene, writes, 'after'));
    const all = [...differences(world, killed.world), ...killed.trail];
    faults.push(...all.map((fault) => `write ${write} of ${writes}: ${fault.slice(0, 240)}`));
  }
  return { writes, faults };
}

async function play(scene: Scene, write: number, when: 'before' | 'after') {
  const cloud = await startCloud();
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const act = await scene.prepare(cloud);
    const before = await table(audits).count({});
    cloud.killer.killAt(write, when);
    await act().catch(orRefused);
    const writes = cloud.killer.revive();
    if (write > 0) await act().catch(orRefused);
    const now = new Date();
    const trail = (await table(audits).count({})) > before ? [] : ['nothing in the trail'];
    // Leases of jobs end, and whoever began is given up.
    cloud.at(new Date(now.getTime() + 180_000).toISOString());
    if (write > 0) await act().catch(orRefused);
    await scene.afterwards?.(cloud);
    await cloud.tick('desk', 'sealAudits');
    const open = await table(audits).count({ sealNo: null });
    if (open > 0) trail.push(`${open} entries never sealed`);
    return { writes, world: await worldAsItIs(), trail };
  } finally {
    quiet.mockRestore();
    await cloud.close();
  }
}

/** A person who hears an error asks again; what comes then may be that it was done already. */
function orRefused(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  throw error;
}

type World = Map<string, string[]>;

async function worldAsItIs(): Promise<World> {
  const world: World = new Map();
  for (const collection of collections) {
    if (NOT_COMPARED.has(collection.name)) continue;
    const all = await table(collection).findAll({}, { atMost: 2_000 });
    world.set(collection.name, all.map(plain).sort());
  }
  return world;
}

/** Without what is drawn by lot, and without the minute: a repeat comes later and draws anew. */
const plain = (document: object): string =>
  JSON.stringify(document, (key, value: unknown) => {
    if (key === 'leaseUntil' || key === 'version') return undefined;
    if (typeof value !== 'string') return sorted(value);
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return value.slice(0, 10);
    return value
      .replace(/(?<=指纹 |回执号 )[^，。]+/g, '*')
      .replace(/[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-f]{16,}|[\w+/=-]{24,}|\b[a-z]{1,4}_[2-9a-z]{10}\b/gi, '*');
  });

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function differences(expected: World, found: World): string[] {
  const told: string[] = [];
  for (const [name, documents] of expected) {
    const other = [...(found.get(name) ?? [])];
    for (const document of documents) {
      const at = other.indexOf(document);
      if (at < 0) told.push(`${name} lacks ${document}`);
      else other.splice(at, 1);
    }
    told.push(...other.map((document) => `${name} has ${document}`));
  }
  return told;
}

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { guests, lateOwner } from './browser/guests';
import { byTodos, type Todos } from './browser/residents';
import { Door } from './front-door/door';
import { openStage, root, type Stage, setupKey } from './stage';
import type { Player } from './story/cast';
import { readRows } from './story/register';
import type { Resident } from './story/residents';
import { type Told, tellStory } from './story/story';

/** The demonstration community on a running local cloud, told once for all end-to-end tests. */
export interface Demonstrated extends Told {
  url: string;
  /** On the roll, but never been in the app. */
  lateOwner: Player;
  /** Residents with one home by what they have to do. */
  byTodos: Record<string, Resident[]>;
}

/** One note per cloud, so that two runs on one machine do not mix. */
const noteOf = (url: string) =>
  path.join(root, 'node_modules', '.cache', 'mulin', `demonstrated-${new URL(url).port}.json`);

let stage: Stage | undefined;

/**
 * Before the first end-to-end test. With `E2E_URL` the tests use a local cloud that is running already (started with this
 * stage's set-up key): the story is told to it once, which saves minutes while writing tests.
 */
export async function demonstrate(): Promise<void> {
  const { E2E_URL: running } = process.env;
  if (running !== undefined && existsSync(noteOf(running))) return;
  if (running === undefined) stage = await openStage();
  const url = running ?? stage?.url ?? '';
  try {
    const door = new Door(url);
    const told = await tellStory(door, { root, setupKey, now: new Date(), say: () => {} });
    const demonstrated: Demonstrated = {
      ...told,
      url,
      lateOwner: await invite(door),
      byTodos: await byTodos(door, told.residents),
    };
    mkdirSync(path.dirname(noteOf(url)), { recursive: true });
    writeFileSync(noteOf(url), JSON.stringify(demonstrated));
    process.env.E2E_URL = url;
  } catch (error) {
    await stage?.close();
    throw error;
  }
}

/** Gives the guests of the browser tests a phone. */
async function invite(door: Door): Promise<Player> {
  const late = lateOwner(await readRows(path.join(root, 'domain', 'registers', 'roll-xiyuan.xlsx')));
  const cast = await door.dev<Player[]>('personas');
  await door.dev('personas', [...cast, ...Object.values(guests), late], 'PUT');
  return late;
}

/** After the last. */
export async function strike(): Promise<void> {
  if (!stage) return;
  await stage.close();
  rmSync(noteOf(stage.url), { force: true });
}

/** Where the tests find it. */
export const demonstrated = (): Demonstrated =>
  JSON.parse(readFileSync(noteOf(process.env.E2E_URL ?? ''), 'utf8')) as Demonstrated;

/** The nth resident (from 0) who has exactly this to do; a test that changes something takes one of its own. */
export function residentWith(todos: Todos, nth: number): Resident {
  const resident = demonstrated().byTodos[todos]?.[nth];
  if (!resident) throw new Error(`nobody number ${nth} has to do: ${todos}`);
  return resident;
}

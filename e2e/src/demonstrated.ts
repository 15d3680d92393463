import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Door } from './front-door/door';
import { openStage, root, type Stage, setupKey } from './stage';
import { type Told, tellStory } from './story/story';

/** The demonstration community on a running local cloud, told once for all end-to-end tests. */
export interface Demonstrated extends Told {
  url: string;
}

const note = path.join(root, 'node_modules', '.cache', 'mulin', 'demonstrated.json');
let stage: Stage | undefined;

/** Before the first end-to-end test. */
export async function demonstrate(): Promise<void> {
  stage = await openStage();
  try {
    const told = await tellStory(new Door(stage.url), { root, setupKey, now: new Date(), say: () => {} });
    mkdirSync(path.dirname(note), { recursive: true });
    writeFileSync(note, JSON.stringify({ ...told, url: stage.url } satisfies Demonstrated));
  } catch (error) {
    await stage.close();
    throw error;
  }
}

/** After the last. */
export async function strike(): Promise<void> {
  await stage?.close();
}

/** Where the tests find it. */
export const demonstrated = (): Demonstrated => JSON.parse(readFileSync(note, 'utf8')) as Demonstrated;

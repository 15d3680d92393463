import type { Door } from '../front-door/door';
import type { Clause } from './governing-texts';

type Kind = 'covenant' | 'rules-of-procedure';

/** 起草 a version that a vote can adopt. */
export async function draftText(
  door: Door,
  communityId: string,
  by: string,
  text: { kind: Kind; title: string; clauses: Clause[]; basedOn?: string },
): Promise<string> {
  const { versionId } = await door.as(by).assembly.draftGoverning({ communityId, ...text });
  return versionId;
}

/** The version in force today, to change it. */
export async function inForce(door: Door, communityId: string, by: string, kind: Kind): Promise<string> {
  const { kinds } = await door.as(by).assembly.governing({ communityId });
  const found = kinds.find((one) => one.kind === kind)?.inForce;
  if (!found) throw new Error(`no ${kind} is in force`);
  return found;
}

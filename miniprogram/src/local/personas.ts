import { rememberPersona } from './persona';

/** One of the people the local cloud lets one act as. */
export interface Persona {
  openid: string;
  name: string;
  phone?: string;
  note?: string;
}

export async function listPersonas(): Promise<Persona[]> {
  const answer: unknown = await (await fetch('/_dev/api/personas')).json();
  return Array.isArray(answer) ? answer.filter(isPersona) : [];
}

let first: Promise<string | undefined> | undefined;

/** Whom a browser acts as that has chosen nobody yet: the first resident, so that the first look is at a home. */
export function firstPersona(): Promise<string | undefined> {
  first ??= listPersonas().then(
    (personas) => {
      const chosen = personas.find(({ note }) => note?.startsWith('业主')) ?? personas[0];
      if (chosen) rememberPersona(chosen.openid);
      return chosen?.openid;
    },
    () => undefined,
  );
  return first;
}

const isPersona = (value: unknown): value is Persona =>
  typeof value === 'object' && value !== null && 'openid' in value && 'name' in value;

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

const isPersona = (value: unknown): value is Persona =>
  typeof value === 'object' && value !== null && 'openid' in value && 'name' in value;

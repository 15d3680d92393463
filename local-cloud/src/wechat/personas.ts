import type { Shelf } from '../place/shelves';

/** A person with a phone, played by the developer. */
export interface Persona {
  /** Holds at least one letter, as real openids do. */
  openid: string;
  /** Chinese name for the switcher. */
  name: string;
  /** Mainland mobile number, 11 digits; without one getPhoneNumber is refused. */
  phone?: string;
  note?: string;
}

/** Who may be played, and when each was last seen in the mini-program. */
export interface Personas {
  list(): Persona[];
  replace(personas: Persona[]): void;
  find(openid: string): Persona | undefined;
  /** Notes that the person uses the mini-program now. */
  seen(openid: string): void;
  /** Whether WeChat knows the openid: a persona, or anyone who has ever called. */
  known(openid: string): boolean;
  /** Milliseconds by the local cloud's clock; undefined if never. */
  lastSeen(openid: string): number | undefined;
}

/** How often a visit is written to disk; between writes it is kept in memory. */
const WRITE_EVERY_MS = 5 * 60_000;

export function openPersonas(shelf: Shelf<Persona>, visits: Shelf<number>, now: () => number): Personas {
  const recent = new Map<string, number>();
  return {
    list: () => shelf.values(),
    replace(personas) {
      for (const { openid } of shelf.values()) shelf.delete(openid);
      for (const persona of personas) shelf.set(persona.openid, persona);
    },
    find: (openid) => shelf.get(openid),
    seen(openid) {
      const at = now();
      recent.set(openid, at);
      const written = visits.get(openid);
      if (written === undefined || Math.abs(at - written) > WRITE_EVERY_MS) visits.set(openid, at);
    },
    known: (openid) => shelf.get(openid) !== undefined || visits.get(openid) !== undefined,
    lastSeen: (openid) => recent.get(openid) ?? visits.get(openid),
  };
}

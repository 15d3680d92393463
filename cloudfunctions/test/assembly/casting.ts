import type { TestCloud } from '../cloud';
import { both } from './running-poll';

export const owners = [1, 2, 3, 4, 5, 6, 7, 8, 9];

let made = 0;
/** 32 hex digits, never the same twice. */
export const freshNonce = (): string => {
  made += 1;
  return made.toString(16).padStart(32, '0');
};

/** An owner of the village casts a ballot that answers both questions alike. */
export const casting =
  (cloud: TestCloud, unitOf: (owner: number) => string) =>
  (pollId: string, owner: number, choice: 'agree' | 'against' | 'abstain' = 'agree') =>
    cloud.as(`owner-${owner}`).assembly.cast({
      unitId: unitOf(owner),
      pollId,
      choices: both(choice),
      nonce: freshNonce(),
    });

/** The clock goes on. */
export const later = (cloud: TestCloud, minutes: number): void =>
  cloud.at(new Date(Date.now() + minutes * 60_000).toISOString());

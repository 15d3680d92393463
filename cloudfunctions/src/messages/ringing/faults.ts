import { everyPurpose, type Purpose } from '@mulin/domain/ringing/purposes';
import { ringFaults } from '@mulin/shared-types/documents/ringing';
import { now } from '../../kit/clock';
import { table } from '../../kit/database';

/** What WeChat does not take through our fault stands on the desk until one ring of its purpose goes out again. */
export interface RingFaults {
  found(purpose: Purpose, code: number): Promise<void>;
  over(purpose: Purpose): Promise<void>;
}

export async function openRingFaults(): Promise<RingFaults> {
  const known = new Set((await table(ringFaults).getMany(everyPurpose)).keys());
  return {
    async found(purpose, code) {
      const at = now();
      known.add(purpose);
      if (await table(ringFaults).update(purpose, {}, { code, lastAt: at })) return;
      await table(ringFaults).insertIfAbsent({ _id: purpose, code, since: at, lastAt: at });
    },
    async over(purpose) {
      if (known.delete(purpose)) await table(ringFaults).remove(purpose);
    },
  };
}

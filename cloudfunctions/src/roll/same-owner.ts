import type { Unit } from './unit-of-row';

type Owner = Pick<Unit['owners'][number], 'nameHash' | 'phoneHash'> & { idHash?: string };
export type Owners = readonly Owner[];

/** What is taken for true of owners who share a name and nothing that tells them apart: `other` only where somebody was asked. */
export type SameName = 'same' | 'other';

type Likeness = 'same' | 'other' | 'unsure';

const alike = (one = '', other = ''): boolean => one !== '' && one === other;

/** By number of the identity card, by telephone; a name alone is shared by many. */
function likeness(one: Owner, other: Owner): Likeness {
  const sameName = one.nameHash === other.nameHash;
  const samePhone = alike(one.phoneHash, other.phoneHash);
  if (alike(one.idHash, other.idHash) || (sameName && samePhone)) return 'same';
  if (one.idHash && other.idHash) return 'other';
  if (samePhone) return 'same';
  return sameName ? 'unsure' : 'other';
}

const isSame = (one: Owner, other: Owner, sameName: SameName): boolean => {
  const like = likeness(one, other);
  return like === 'same' || (like === 'unsure' && sameName === 'same');
};

/** Whether somebody owned the home before and owns it still. */
export const someOwnerStays = (before: Owners, after: Owners, sameName: SameName = 'same'): boolean =>
  before.some((one) => after.some((other) => isSame(one, other, sameName)));

/** Somebody new is called as an owner before, and neither a card nor a telephone says whether it is the same person. */
export const namesakeAmong = (before: Owners, after: Owners): boolean =>
  after.some(
    (other) =>
      before.some((one) => likeness(one, other) === 'unsure') && !before.some((one) => likeness(one, other) === 'same'),
  );

/** Whose name alone shows that they own the home now: not the buyer's who is called as the seller. */
export const knownByName = (before: Owners, after: Owners, sameName: SameName = 'same'): Owner[] =>
  after.filter((other) => {
    const namesakes = before.filter(({ nameHash }) => nameHash === other.nameHash);
    return namesakes.length === 0 || namesakes.some((one) => isSame(one, other, sameName));
  });

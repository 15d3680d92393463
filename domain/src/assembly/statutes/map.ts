import { statutesByHand } from './by-hand';
import { statutesFromData } from './from-data';
import { type Statute, type StatuteGroup, statuteGroups } from './statute';

/** Every rule of law in the code, by group. */
export const STATUTES: readonly Statute[] = [...statutesFromData, ...statutesByHand];

export const groupsOf = (statutes: readonly Statute[]) =>
  (Object.keys(statuteGroups) as StatuteGroup[])
    .map((group) => ({ group, title: statuteGroups[group], statutes: statutes.filter((one) => one.group === group) }))
    .filter((one) => one.statutes.length > 0);

/** 待核: what the law leaves open, or what nobody could read. */
export const OPEN_STATUTES: readonly Statute[] = STATUTES.filter(({ open }) => open !== '');

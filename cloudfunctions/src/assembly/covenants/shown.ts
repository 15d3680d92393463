import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { inForceOn, lastDayInForce } from '@mulin/domain/assembly/governing/in-force';
import { ruleFor } from '@mulin/domain/assembly/matters';
import { RULES } from '@mulin/domain/assembly/rules';
import { addDays, type Day } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { type Adopted, isAdopted } from './in-force';
import { type GoverningDocument, kindTexts, matterOf } from './kinds';

type Shown = OutputOf<(typeof assembly.operations)['governing']>['kinds'][number]['versions'][number];

const stateTexts = {
  draft: '草稿',
  attached: '已交付表决，等结果',
  'in-force': '现在有效',
  'to-come': '已经通过，还没到施行日',
  superseded: '已被新版代替',
  revoked: '已被撤销',
  rejected: '表决没通过',
  dropped: '不要了',
} as const satisfies Record<Shown['state'], string>;

/** A version as it stands on a day, among all adopted versions of its kind. */
export function shownVersion(version: GoverningDocument, adopted: readonly Adopted[], today: Day): Shown {
  const { _id, kind, title, clauses, decidedDay, inForceFrom, pollId } = version;
  const state = stateOn(version, adopted, today);
  return {
    versionId: _id,
    kind,
    kindText: kindTexts[kind],
    title,
    state,
    stateText: state === 'to-come' && inForceFrom !== null ? `${wholeDayText(inForceFrom)}起施行` : stateTexts[state],
    clauseCount: clauses.length,
    decidedDay,
    inForceFrom,
    inForceUntil: isAdopted(version) ? lastDayInForce(adopted, version, today, (day) => addDays(day, -1)) : null,
    pollId,
    ruleTitle: decidedDay === null ? '' : RULES[ruleFor(matterOf[kind], decidedDay)].title,
  };
}

function stateOn(version: GoverningDocument, adopted: readonly Adopted[], today: Day): Shown['state'] {
  if (version.state !== 'adopted') return version.state;
  if (inForceOn(adopted, today)?._id === version._id) return 'in-force';
  if (version.revokedFrom !== null && version.revokedFrom <= today) return 'revoked';
  return version.inForceFrom !== null && version.inForceFrom > today ? 'to-come' : 'superseded';
}

export const fingerprintOf = ({ textHash }: GoverningDocument): string | null =>
  textHash === null ? null : receiptCode(textHash);

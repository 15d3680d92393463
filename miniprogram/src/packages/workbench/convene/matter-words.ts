import { itemText, MATTERS, ruleFor } from '@mulin/domain/assembly/matters';
import type { Pick } from '../../../ui/form/PickField';
import type { MatterId } from './draft';

/** The nine matters of Civil Code 278, with the words of the statute. */
export const matterPicks: readonly Pick<MatterId>[] = MATTERS.map(({ id, item, name, text }) => ({
  id,
  text: name,
  detail: `${itemText(item)}${text}`,
}));

export interface RuleWords {
  special: boolean;
  text: string;
  ground: string;
}

/** By which lines such a matter is decided on a day. */
export function ruleWords(matter: MatterId, day: string): RuleWords {
  const special = ruleFor(matter, day) === 'CC278_SPECIAL';
  const item = MATTERS.find(({ id }) => id === matter)?.item ?? 9;
  return {
    special,
    text: `要面积、人数都有三分之二以上参加；参加的里面，面积、人数都要${special ? '四分之三以上' : '过半数'}同意。`,
    ground: `民法典 278 条${itemText(item)}`,
  };
}

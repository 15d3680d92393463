import { atLeastAsUrgent, emergencyOf } from '@mulin/domain/requests/emergencies';
import type { Cloud } from '../../../cloud/cloud';
import type { IconName } from '../../../ui/icons/shapes';

export type RepairKinds = Awaited<ReturnType<Cloud['requests']['categories']>>;
export type Category = RepairKinds['categories'][number];
export type Urgency = Category['urgency'];
export type Kind = Category['kind'];

const icons: Partial<Record<string, IconName>> = {
  door: 'door',
  water: 'water',
  burst: 'water',
  power: 'bolt',
  heat: 'heat',
  lift: 'lift',
  trapped: 'lift',
  light: 'light',
  fire: 'fire',
  clean: 'clean',
  green: 'leaf',
};

export const iconOf = (category: string): IconName => icons[category] ?? 'more';

const often = 7;

/** What breaks most, and 其他; the rest comes out when 其他 is pressed. */
export function shownCategories(categories: readonly Category[], all: boolean): readonly Category[] {
  if (all || categories.length <= often + 1) return categories;
  return [...categories.slice(0, often), ...categories.slice(-1)];
}

/** How urgent such a thing usually is. */
export const usualUrgency = (kinds: RepairKinds | undefined, category: string | undefined): Urgency =>
  kinds?.categories.find((each) => each.category === category)?.urgency ?? 'normal';

/** How urgent such a repair can be, an emergency not less than it is; a complaint has limits of its own. */
export const repairUrgencies = (kinds: RepairKinds, category: string | undefined): RepairKinds['urgencies'] =>
  kinds.urgencies.filter(
    ({ urgency }) =>
      urgency !== 'complaint' && urgency !== 'question' && atLeastAsUrgent(category, urgency) === urgency,
  );

export const FIRE_BRIGADE = '119';

/** What to do before anything else, if this cannot wait. */
export function wordsFirst(kinds: RepairKinds, category: string | undefined, howUrgent: Urgency): string | undefined {
  const own = emergencyOf(category);
  if (own) return own.first;
  return howUrgent === 'danger' ? kinds.urgencies.find(({ urgency }) => urgency === 'danger')?.example : undefined;
}

/** 物业 4 小时内接单，3 天内修好。 */
export function promise(kinds: RepairKinds | undefined, of: Urgency | Kind): string | undefined {
  const urgency = of === 'suggestion' ? 'question' : of;
  const limits = kinds?.urgencies.find((each) => each.urgency === urgency);
  return limits && `物业 ${limits.takeText}，${limits.doneText}。`;
}

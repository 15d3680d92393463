import { rateText } from '@mulin/domain/money/rate';
import type { Fields } from '../../../ui/form/useFields';
import type { Cycle } from './choices';
import type { Standard } from './Standing';

/** What is being typed, begun from the version before if there is one; from which day it holds is always new. */
export const typedStandard = (from: Standard | undefined) => ({
  name: from?.name ?? '',
  kind: from?.kind,
  rate: from ? rateText(from.rateTenThou) : '',
  basis: from?.basis ?? ('area' as const),
  priceType: from?.priceType,
  groundKind: from?.groundKind ?? ('contract' as const),
  ground: from?.ground ?? '',
  service: from?.service ?? '',
  /** The first one ticked is the default. */
  cycles: (from?.cycles ?? []) as readonly Cycle[],
  dueDay: String(from?.dueDay ?? 31),
  effectiveFrom: undefined as string | undefined,
  effectiveTo: undefined as string | undefined,
});

type TypedStandard = ReturnType<typeof typedStandard>;

/** What each card of the form is given. */
export interface StandardFieldsProps {
  values: TypedStandard;
  set: Fields<TypedStandard>['set'];
  /** What is wrong at one of these fields. */
  error: (...fields: string[]) => string | undefined;
}

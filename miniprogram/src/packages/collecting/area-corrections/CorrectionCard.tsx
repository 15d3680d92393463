import { wholeDayText } from '@mulin/domain/day/spoken';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import { squareMetres, yuan } from '../../../ui/figures';
import { labelText } from '../../../who/words';
import { EntryCard } from '../two-persons/EntryCard';
import type { Correction } from './Corrections';

export interface CorrectionCardProps {
  one: Correction;
  decides: boolean;
  onDecide: (approve: boolean) => void;
}

/** One correction: which home, from what to what, since when, and what became of its bills. */
export function CorrectionCard({ one, decides, onDecide }: CorrectionCardProps) {
  const { unitLabel, beforeCenti, areaCenti, beforeKind, kind, fromDay, reason, rewritten, creditedFen } = one;
  return (
    <EntryCard
      {...one}
      title={labelText(unitLabel)}
      rows={[
        { name: '原来', value: `${squareMetres(beforeCenti)} ㎡` },
        { name: '改成', value: `${squareMetres(areaCenti)} ㎡` },
        ...(kind === beforeKind
          ? []
          : [{ name: '类别', value: `${buildingKinds[beforeKind]}，改成${buildingKinds[kind]}` }]),
        { name: '从哪天起', value: wholeDayText(fromDay) },
        { name: '原因', value: reason },
      ]}
      outcome={[
        { name: '重新出的账单', value: `${rewritten} 份` },
        { name: '转入余额', value: `${yuan(creditedFen)} 元` },
      ]}
      decides={decides}
      onDecide={onDecide}
    />
  );
}

import { wholeDayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Kinds } from '../../../ui/form/Kinds';

export interface HeardAtProps {
  communityId: string;
  value: string;
  error: string | undefined;
  onChange: (receptionId: string) => void;
}

/** 哪次接待日听到的: those that have come and were not called off; who came outside one leaves it open. */
export function HeardAt({ communityId, value, error, onChange }: HeardAtProps) {
  const load = useLoad(`reception.${communityId}`, () => cloud.street.receptionDays({ communityId }));
  const today = load.data?.today ?? '';
  const come = (load.data?.days ?? []).filter(({ state, day }) => state !== 'cancelled' && day <= today);
  if (come.length === 0) return null;
  return (
    <Kinds
      label="哪次接待日"
      hint="不是接待日来的可以不选"
      kinds={come.map(({ receptionId, heldByTitle, day }) => ({
        id: receptionId,
        text: `${wholeDayText(day)} ${heldByTitle}`,
      }))}
      value={value}
      error={error}
      onChange={(chosen) => onChange(chosen === value ? '' : chosen)}
    />
  );
}

import { emergencyOf } from '@mulin/domain/requests/emergencies';
import { call } from '../../../contact/call';
import { Cell } from '../../../ui/cell/Cell';
import { Tip } from '../../../ui/tip/Tip';
import { FIRE_BRIGADE, type RepairKinds, type Urgency, wordsFirst } from './kinds';

export interface CallFirstProps {
  kinds: RepairKinds;
  category: string | undefined;
  howUrgent: Urgency;
}

/** 先打电话: the number stands there before anything is chosen, and large, with what to do, once it is an emergency. */
export function CallFirst({ kinds, category, howUrgent }: CallFirstProps) {
  const { dutyPhone } = kinds;
  const words = wordsFirst(kinds, category, howUrgent);
  const callCompany = () => call(dutyPhone);
  if (words === undefined) {
    return <Cell icon="phone" text="有危险先打物业电话" aside={dutyPhone} last onClick={callCompany} />;
  }
  const brigade = howUrgent === 'danger' && (emergencyOf(category)?.fireBrigade ?? true);
  return (
    <>
      <Tip kind="bad">{words}</Tip>
      <Cell icon="phone" tint="brick" text="打物业电话" detail={dutyPhone} last={!brigade} onClick={callCompany} />
      {brigade ? (
        <Cell
          icon="phone"
          tint="brick"
          text="火情、救人打火警"
          detail={FIRE_BRIGADE}
          last
          onClick={() => call(FIRE_BRIGADE)}
        />
      ) : null}
    </>
  );
}

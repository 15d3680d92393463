import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import type { Home } from '../../../who/me';
import { Ask } from './Ask';
import { EndSheet } from './EndSheet';
import { VacancyCard } from './VacancyCard';

export type Shown = Awaited<ReturnType<Cloud['fees']['vacancies']>>;
export type Vacancy = Shown['vacancies'][number];

export function Vacancies({ home, today }: { home: Home; today: string }) {
  const { unitId } = home;
  const [leaving, setLeaving] = useState<string>();
  const [ending, setEnding] = useState<Vacancy>();
  const load = useLoad(`vacancies.${unitId}`, () => cloud.fees.vacancies({ unitId }));
  const withdraw = useAction(async (vacancyId: string) => {
    await cloud.fees.withdrawVacancy({ vacancyId });
    setLeaving(undefined);
    toast('撤回了，照片也删掉了');
    load.reload();
  });
  const ended = () => {
    setEnding(undefined);
    load.reload();
  };
  return (
    <Loaded load={load} what="空置申请" shape="card">
      {({ rule, vacancies }) => (
        <>
          <Rule rule={rule} />
          {rule && !vacancies.some(({ state }) => state === 'asked' || state === 'checked') ? (
            <Ask home={home} today={today} onDone={load.reload} />
          ) : null}
          {vacancies.map((one) => (
            <VacancyCard
              key={one.vacancyId}
              one={one}
              rule={rule}
              today={today}
              onWithdraw={() => setLeaving(one.vacancyId)}
              onEnd={() => setEnding(one)}
            />
          ))}
          <ConfirmSheet
            open={leaving !== undefined}
            title="撤回申请吗？"
            confirm="撤回"
            refuses
            busy={withdraw.busy}
            onConfirm={() => leaving && void withdraw.run(leaving)}
            onCancel={() => setLeaving(undefined)}
          >
            撤回后照片会删掉，以后还可以再申请。
          </ConfirmSheet>
          {ending ? <EndSheet one={ending} today={today} onClose={() => setEnding(undefined)} onDone={ended} /> : null}
        </>
      )}
    </Loaded>
  );
}

/** 明码标价: what is agreed stands in the standard; where nothing is, it is said plainly. */
function Rule({ rule }: Pick<Shown, 'rule'>) {
  return (
    <Card title="空置房怎么收">
      <Note>
        {rule
          ? `收费标准里公示了：空置满 ${rule.afterMonths} 个月以后，按 ${rule.percent}% 收。前 ${rule.afterMonths} 个月照全价。`
          : '公示的收费标准里没有空置房办法，空着也照全价缴。国家没有统一的优惠，要由物业合同约定。'}
      </Note>
      <Cell icon="coins" text="看收费标准" last onClick={() => go('fees/standard')} />
    </Card>
  );
}

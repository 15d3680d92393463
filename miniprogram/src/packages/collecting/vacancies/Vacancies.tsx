import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { labelText } from '../../../who/words';
import { EndSheet } from '../../fees/vacancy/EndSheet';
import { SaySheet } from './SaySheet';
import { VacancyCard } from './VacancyCard';

export type Vacancy = Awaited<ReturnType<Cloud['fees']['vacanciesToDecide']>>['vacancies'][number];
export type What = 'pass' | 'return' | 'approve' | 'refuse' | 'end';

export function Vacancies({ desk }: { desk: Desk }) {
  const { communityId } = desk;
  const [doing, setDoing] = useState<{ one: Vacancy; what: What }>();
  const { load, more } = usePages(`vacancies-to-decide.${communityId}`, (skip) =>
    cloud.fees.vacanciesToDecide({ communityId, skip, limit: pageSize }),
  );
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    load.reload();
  };
  return (
    <Page title="空置">
      <Loaded load={load} what="空置申请">
        {(pages) => {
          const all = pages.flatMap(({ vacancies }) => vacancies);
          return (
            <>
              {all.length === 0 ? (
                <Card>
                  <Empty title="没有空置申请" detail="业主在“我的”里申请；收费标准里公示了空置办法才能申请。" />
                </Card>
              ) : null}
              {all.map((one) => (
                <VacancyCard key={one.vacancyId} one={one} desk={desk} onDo={(what) => setDoing({ one, what })} />
              ))}
              <More last={pages.at(-1)?.vacancies.length ?? 0} onMore={more} />
              <Note>
                一个人上门看，另一个人同意。满了公示的月数，账单上多一行“空置减收”；住人了登记住人的日子，从那天起按全价。
              </Note>
            </>
          );
        }}
      </Loaded>
      {doing?.what === 'end' ? (
        <EndSheet
          one={doing.one}
          home={labelText(doing.one.unitLabel)}
          today={desk.today}
          onClose={close}
          onDone={done}
        />
      ) : null}
      {doing && doing.what !== 'end' ? (
        <SaySheet one={doing.one} what={doing.what} onClose={close} onDone={done} />
      ) : null}
    </Page>
  );
}

import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { spansOf, spanText } from './spans';
import { YearSheet } from './YearSheet';

export type Year = Awaited<ReturnType<Cloud['street']['holidays']>>['years'][number];

const inWords = (days: readonly string[]): string => spansOf(days).map(spanText).join('；') || '没有';

/** The years as entered; what no notice was entered for counts with weekends alone, and the pages say so. */
export function Holidays({ districtId }: { districtId: string }) {
  const [doing, setDoing] = useState<Year | 'new'>();
  const load = useLoad(`holidays.${districtId}`, () => cloud.street.holidays({ districtId }));
  const { years = [], today = '' } = load.data ?? {};
  const now = Number(today.slice(0, 4));
  const missing = [now, now + 1, now - 1].filter((year) => !years.some((one) => one.year === year));
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    load.reload();
  };
  const bar =
    load.data && missing.length > 0 ? (
      <BottomBar>
        <Button text="录入放假安排" onClick={() => setDoing('new')} />
      </BottomBar>
    ) : undefined;
  return (
    <Page title="放假安排" bar={bar}>
      <Loaded load={load} what="放假安排" shape="card">
        {() => (
          <>
            {years.length === 0 ? (
              <Card>
                <Empty title="还没有录入" detail="没有录入的年份，工作日只扣周末，遇到法定节假日要人工顺延。" />
              </Card>
            ) : null}
            {years.map((one) => (
              <Card
                key={one.year}
                title={`${one.year} 年`}
                aside={<Link text="改" label={`改 ${one.year} 年`} onClick={() => setDoing(one)} />}
              >
                <KeyValues
                  rows={[
                    { name: '通知文号', value: one.documentNo },
                    { name: `放假 ${one.daysOff.length} 天`, value: inWords(one.daysOff) },
                    { name: `上班 ${one.daysWorked.length} 天`, value: inWords(one.daysWorked) },
                  ]}
                />
              </Card>
            ))}
            <Note>部门答复、来件答复、联席会议的时限按这里算工作日。全旗县区一样。</Note>
          </>
        )}
      </Loaded>
      {doing ? (
        <YearSheet
          districtId={districtId}
          today={today}
          kept={doing === 'new' ? undefined : doing}
          years={missing}
          onClose={close}
          onDone={done}
        />
      ) : null}
    </Page>
  );
}

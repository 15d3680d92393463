import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { DateField } from '../../../ui/form/DateField';
import { Loaded } from '../../../ui/state/Loaded';
import type { Governing } from './version';

export interface OnDayProps {
  communityId: string;
  today: string;
  kinds: Governing['kinds'];
}

/** 那一天管用的是哪一版: an old dispute is judged by the text that was in force then. */
export function OnDay({ communityId, today, kinds }: OnDayProps) {
  const [day, setDay] = useState<string>();
  return (
    <Card title="查某一天管用的是哪一版">
      <DateField label="哪一天" today={today} value={day} onChange={setDay} />
      {day ? <Found key={day} communityId={communityId} day={day} kinds={kinds} /> : null}
    </Card>
  );
}

function Found({ communityId, day, kinds }: { communityId: string; day: string; kinds: Governing['kinds'] }) {
  const load = useLoad(`governing-on.${communityId}.${day}`, () =>
    Promise.all(kinds.map(({ kind }) => cloud.assembly.governingOn({ communityId, kind, day }))),
  );
  return (
    <Loaded load={load} what="那一天的规约">
      {(answers) => (
        <>
          {kinds.map(({ kind, kindText }, at) => {
            const version = answers[at]?.version;
            return (
              <Cell
                key={kind}
                text={kindText}
                detail={version ? version.title : '那一天还没有'}
                last={at === kinds.length - 1}
                onClick={version ? () => go('voting/covenants', { versionId: version.versionId }) : undefined}
              />
            );
          })}
        </>
      )}
    </Loaded>
  );
}

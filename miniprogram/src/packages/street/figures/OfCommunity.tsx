import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Stats } from '../../../ui/stats/Stats';

interface Part {
  name: string;
  all: number;
  late: number;
}

export function OfCommunity({ communityId, period }: { communityId: string; period: string | undefined }) {
  const load = useLoad(period && `request-figures.${communityId}.${period}`, () =>
    cloud.street.requestFigures({ communityId, period: period ?? '' }),
  );
  return (
    <Loaded load={load} what="数据" shape="card">
      {({ periodText, figures, byCategory, byLevel, note }) =>
        figures === null ? (
          <Card>
            <Empty title={`${periodText}还没有公布`} detail={note} />
          </Card>
        ) : (
          <>
            <Card title={periodText}>
              <Stats
                stats={[
                  { value: figures.doneInTime, text: '按时办好' },
                  { value: figures.answeredInTime, text: '按时接单' },
                  { value: count(figures.late), text: '还超着时', bad: figures.late > 0 },
                ]}
              />
              <KeyValues
                rows={[
                  { name: '报事', value: `${count(figures.all)} 件` },
                  { name: '报到物业以外的', value: `${count(figures.climbed)} 件` },
                  { name: '住户打分', value: figures.rating },
                ]}
              />
            </Card>
            <Parts title="报的是什么" parts={byCategory} />
            <Parts title="办到哪一级" parts={byLevel} />
            {note ? <Note>{note}</Note> : null}
          </>
        )
      }
    </Loaded>
  );
}

function Parts({ title, parts }: { title: string; parts: readonly Part[] }) {
  if (parts.length === 0) return null;
  return (
    <Card small title={title}>
      <KeyValues
        rows={parts.map(({ name, all, late }) => ({
          name,
          value: late > 0 ? `${count(all)} 件，超时 ${count(late)} 件` : `${count(all)} 件`,
        }))}
      />
    </Card>
  );
}

import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { Progress } from '../../../ui/progress/Progress';
import { Loaded } from '../../../ui/state/Loaded';

/** 还没投的, building by building, so that the convener knows where to knock. */
export function Silent({ pollId }: { pollId: string }) {
  const load = useLoad(`silent.${pollId}`, () => cloud.assembly.remindSilent({ pollId }));
  return (
    <Loaded load={load} what="各楼参加情况" shape="card">
      {({ buildings }) => (
        <Card title="哪栋还没投">
          {buildings.map(({ building, heads, voted }, at) => (
            <Progress
              key={building}
              name={building}
              done={voted}
              total={heads}
              unit="人"
              note={voted === heads ? '都投了' : `还有 ${count(heads - voted)} 人没投`}
              last={at === buildings.length - 1}
            />
          ))}
          <Note>不到十人的楼并在一起，看不出是谁。谁投了什么，截止前谁也打不开。</Note>
        </Card>
      )}
    </Loaded>
  );
}

import { View } from '@tarojs/components';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useWatch } from '../../../desk/useWatch';
import { PaperButton } from '../../../papers/PaperButton';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { count } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { Progress } from '../../../ui/progress/Progress';
import { Loaded } from '../../../ui/state/Loaded';

type Building = Awaited<ReturnType<Cloud['print']['ballotFiles']>>['buildings'][number];

/** 打印纸质选票: one per owner with its code, building by building, and how far that is. */
export function BallotPapers({ pollId }: { pollId: string }) {
  const load = useLoad(`ballot-papers.${pollId}`, () => cloud.print.ballotFiles({ pollId }));
  const running = load.data?.buildings.some(({ state }) => state === 'running') ?? false;
  useWatch(running, load.reload);
  const start = useAction(async () => {
    await cloud.print.ballots({ pollId });
    load.reload();
  });
  return (
    <Loaded load={load} what="纸质选票" shape="card">
      {({ buildings }) => {
        const begun = buildings.some(({ state }) => state !== 'none');
        return (
          <Card title="打印纸质选票">
            <View className="ml-sm">每位业主一张，带编号，一张 A4 纸印两张，沿虚线裁开。</View>
            {begun ? buildings.map((one) => <OneBuilding key={one.building} building={one} />) : null}
            <Buttons>
              <Button
                kind="line"
                icon="doc"
                text={begun ? '名册更正过，重新生成' : '生成全部选票'}
                busy={running || start.busy}
                onClick={() => void start.run()}
              />
            </Buttons>
            <Note>编号是谁家的，只有办事的人扫了才知道；选票上没有姓名，由业主自己签。</Note>
          </Card>
        );
      }}
    </Loaded>
  );
}

function OneBuilding({ building: { building, state, done, total, error, papers } }: { building: Building }) {
  return (
    <View>
      {state === 'running' ? (
        <Progress name={building} done={done} total={total} unit="户" note="可以先离开这一页，会接着做" />
      ) : null}
      {state === 'failed' ? <View className="ml-sm ml-brick">{`${building}没做完：${error}`}</View> : null}
      {papers.map((paper, at) => (
        <Cell
          key={paper.file.fileId}
          text={papers.length > 1 ? `${building} 第 ${at + 1} 份` : building}
          detail={`${count(paper.ballots)} 张选票，${count(paper.pages)} 页：${paper.from} 到 ${paper.to}`}
          aside={<PaperButton small text="打开" label={`打开${building}第 ${at + 1} 份选票`} make={() => paper} />}
        />
      ))}
    </View>
  );
}

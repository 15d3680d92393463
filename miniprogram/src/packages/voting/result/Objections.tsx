import { dayText, momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { Loaded } from '../../../ui/state/Loaded';
import { Answer } from '../../../ui/words/Answer';

type Said = Awaited<ReturnType<Cloud['assembly']['resultObjections']>>;
type Own = Said['own'][number];

/** 异议: until when, how many there are and in what, one's own with the answers. Never who. */
export function Objections({ pollId }: { pollId: string }) {
  const load = useLoad(`result-objections.${pollId}`, () => cloud.assembly.resultObjections({ pollId }));
  return (
    <Loaded load={load} what="异议" quiet>
      {(said) => (
        <Card title="觉得结果不对" aside={said.until && said.mayObject ? `${dayText(said.until)}前可以提` : ''}>
          <Counts counts={said.counts} />
          {said.own.map((own) => (
            <OwnObjection key={own.objectionId} own={own} onDone={load.reload} />
          ))}
          {said.mayObject ? (
            <Buttons>
              <Button kind="line" text="提异议" onClick={() => go('voting/object', { pollId })} />
            </Buttons>
          ) : said.why ? (
            <Note>{said.why}。</Note>
          ) : null}
          <Note>{said.ground}</Note>
        </Card>
      )}
    </Loaded>
  );
}

function Counts({ counts }: Pick<Said, 'counts'>) {
  const raised = counts.filter(({ all }) => all > 0);
  if (raised.length === 0) return <View className="ml-sm">现在没有人提异议。</View>;
  return (
    <>
      {raised.map(({ kind, kindText, all, open, upheld }) => (
        <View key={kind} className="ml-sm">
          {kindText} {all} 件{open > 0 ? `，${open} 件等答复` : '，都答复了'}
          {upheld > 0 ? `，${upheld} 件成立` : ''}
        </View>
      ))}
    </>
  );
}

function OwnObjection({ own, onDone }: { own: Own; onDone: () => void }) {
  const { objectionId, kindText, text, state, stateText, at, dueDay, answer, answeredBy, files } = own;
  const withdraw = useAction(async () => {
    await cloud.assembly.withdrawResultObjection({ objectionId });
    onDone();
  });
  const open = state === 'open';
  return (
    <>
      <View className="ml-hr" />
      <View className="ml-between">
        <View className="ml-strong">我提的：{kindText}</View>
        <Badge kind={open ? 'wait' : 'closed'} text={stateText} />
      </View>
      <View className="ml-sm ml-after">{text}</View>
      {files.length > 0 ? <Photos photos={files.map(({ url }) => ({ src: url }))} /> : null}
      {answer ? <Answer by={answeredBy || '答复'} text={answer} /> : null}
      <View className="ml-between">
        <Note>
          {momentText(at)} 提{open ? `，${dayText(dueDay)}前答复` : ''}
        </Note>
        {open ? (
          <Button kind="line" small text="撤回" busy={withdraw.busy} onClick={() => void withdraw.run()} />
        ) : null}
      </View>
    </>
  );
}

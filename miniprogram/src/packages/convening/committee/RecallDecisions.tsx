import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';

type Recall = Awaited<ReturnType<Cloud['committee']['recalls']>>['recalls'][number];

/** 终止职务的提议, for those who bring them before the assembly and enter what it decided. */
export function RecallDecisions({ communityId, onDone }: { communityId: string; onDone: () => void }) {
  const load = useLoad(`recalls.${communityId}`, () => cloud.committee.recalls({ communityId }));
  const [closing, setClosing] = useState<Recall>();
  const done = () => {
    setClosing(undefined);
    load.reload();
    onDone();
  };
  return (
    <Loaded load={load} what="提议" quiet>
      {({ recalls }) =>
        recalls.length === 0 ? null : (
          <Card kind="list" title="终止职务的提议">
            {recalls.map((recall, at) => (
              <Cell
                key={recall.recallId}
                text={recall.memberName}
                detail={recall.reason}
                aside={recall.stateText}
                last={at === recalls.length - 1}
                onClick={
                  recall.state === 'reached' || recall.state === 'gathering' ? () => setClosing(recall) : undefined
                }
              />
            ))}
            {closing ? (
              <CloseSheet
                communityId={communityId}
                recall={closing}
                onClose={() => setClosing(undefined)}
                onDone={done}
              />
            ) : null}
          </Card>
        )
      }
    </Loaded>
  );
}

interface CloseProps {
  communityId: string;
  recall: Recall;
  onClose: () => void;
  onDone: () => void;
}

/** The outcome is read from the vote; here only which vote it was. */
function CloseSheet({ communityId, recall, onClose, onDone }: CloseProps) {
  const reached = recall.state === 'reached';
  const { values, set } = useFields({ asked: undefined as string | undefined, note: '' });
  const load = useLoad(reached ? `recall.questions.${communityId}` : undefined, () => finalQuestions(communityId));
  const close = useAction(async () => {
    const [pollId = null, questionId = null] = values.asked?.split(' ') ?? [];
    if (reached && pollId === null) throw new CloudError('INVALID_INPUT', '选一下是哪次表决', 'pollId');
    if (values.note.trim() === '') throw new CloudError('INVALID_INPUT', '写一句说明', 'note');
    const { ended } = await cloud.committee.closeRecall({
      recallId: recall.recallId,
      pollId,
      questionId,
      note: values.note,
    });
    toast(ended ? '职务终止了，公告贴出去了' : '办结了');
    onDone();
  });
  return (
    <Sheet open title={`${recall.memberName}：${reached ? '登记表决结果' : '办结'}`} onClose={onClose}>
      {reached ? (
        <PickField
          label="哪次表决"
          hint="表决事项要写明姓名，结果已最终生效"
          picks={load.data ?? []}
          empty={load.data?.length === 0 ? '还没有这样的表决' : '请选'}
          value={values.asked}
          onChange={set('asked')}
          error={close.errorOf('pollId') ?? close.errorOf('questionId')}
        />
      ) : (
        <Note>附议没有够数，征集结束，办结这条提议。</Note>
      )}
      <TextField label="说明" max={300} value={values.note} onChange={set('note')} error={close.errorOf('note')} />
      <Button text="登记" busy={close.busy} onClick={() => void close.run()} />
    </Sheet>
  );
}

/** Questions about the committee in votes that are final, newest first. */
async function finalQuestions(communityId: string) {
  const { polls } = await cloud.assembly.list({ communityId });
  return polls
    .filter(({ state }) => state === 'final')
    .flatMap(({ pollId, title, questions }) =>
      questions
        .filter(({ kind, matter }) => kind === 'decision' && matter === 'committee')
        .map(({ questionId, shortName }) => ({ id: `${pollId} ${questionId}`, text: shortName, detail: title })),
    );
}

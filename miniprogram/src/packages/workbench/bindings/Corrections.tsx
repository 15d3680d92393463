import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { More } from '../../../ui/more/More';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { labelText } from '../../../who/words';

type Correction = Awaited<ReturnType<Cloud['account']['correctionsToDecide']>>['corrections'][number];

const kinds: Record<Correction['kind'], string> = { name: '姓名', 'roll-phone': '名册上的电话', other: '别的' };

/** 更正申请: what people say is wrong about them, to be checked and put right, or answered (PIPL 46). */
export function Corrections({ communityId }: { communityId: string }) {
  const [said, setSaid] = useState<{ one: Correction; done: boolean }>();
  const { load, more } = usePages(`corrections.${communityId}`, (skip) =>
    cloud.account.correctionsToDecide({ communityId, skip, limit: pageSize }),
  );
  const finished = () => {
    setSaid(undefined);
    load.reload();
  };
  return (
    <Loaded load={load} what="更正申请" quiet>
      {(pages) => {
        const rows = pages.flatMap((page) => page.corrections);
        if (rows.length === 0) return null;
        return (
          <>
            <SectionHead title="要求更正资料" />
            {rows.map((one) => (
              <Card key={one.correctionId} title={`${labelText(one.unitLabel)} · ${kinds[one.kind]}`}>
                <KeyValues
                  rows={[
                    { name: '他是', value: one.roleTitle },
                    { name: '现在的姓名', value: one.presentMasked },
                    { name: '答复期限', value: wholeDayText(one.dueDay) },
                  ]}
                />
                <Wanted correctionId={one.correctionId} />
                <Buttons>
                  <Button kind="brick" text="不改" onClick={() => setSaid({ one, done: false })} />
                  <Button
                    text={one.kind === 'other' ? '处理好了' : '核实了，更正'}
                    onClick={() => setSaid({ one, done: true })}
                  />
                </Buttons>
              </Card>
            ))}
            <More last={pages.at(-1)?.corrections.length ?? 0} onMore={more} />
            {said ? <AnswerSheet {...said} onClose={() => setSaid(undefined)} onDone={finished} /> : null}
          </>
        );
      }}
    </Loaded>
  );
}

/** 他写了什么: names in full, so that reading it is written down. */
function Wanted({ correctionId }: { correctionId: string }) {
  const [text, setText] = useState<{ present: string; wanted: string }>();
  const look = useAction(async () => setText(await cloud.account.correctionText({ correctionId })));
  if (!text) return <Button kind="line" text="看他写的（留记录）" busy={look.busy} onClick={() => void look.run()} />;
  return (
    <KeyValues
      rows={[
        { name: '完整的姓名', value: text.present },
        { name: '他说应该是', value: text.wanted },
      ]}
    />
  );
}

interface AnswerSheetProps {
  one: Correction;
  done: boolean;
  onClose: () => void;
  onDone: () => void;
}

function AnswerSheet({ one, done, onClose, onDone }: AnswerSheetProps) {
  const [answer, setAnswer] = useState('');
  const decide = useAction(async () => {
    await cloud.account.decideCorrection({ correctionId: one.correctionId, done, answer });
    toast('办好了，告诉他了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={done ? '核实了，更正吗？' : '不更正吗？'}
      confirm={done ? '更正' : '不改'}
      refuses={!done}
      busy={decide.busy}
      onConfirm={() => void decide.run()}
      onCancel={onClose}
    >
      申请人会看到您写的。
      <TextField
        label={done ? '怎么核实的' : '为什么不改'}
        example={done ? '比如 看过身份证' : '比如 登记簿上就是这样'}
        max={200}
        value={answer}
        error={decide.errorOf('answer')}
        onChange={setAnswer}
      />
    </ConfirmSheet>
  );
}

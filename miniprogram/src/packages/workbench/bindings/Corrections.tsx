import { wholeDayText } from '@mulin/domain/day/spoken';
import { correctionKinds } from '@mulin/domain/people/corrections';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { More } from '../../../ui/more/More';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';
import { labelText } from '../../../who/words';
import { AnswerSheet } from './AnswerSheet';

export type Correction = Awaited<ReturnType<Cloud['account']['correctionsToDecide']>>['corrections'][number];

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
            {rows.map((one) => {
              const of = `${labelText(one.unitLabel)}的${correctionKinds[one.kind]}`;
              const agree = one.kind === 'other' ? '处理好了' : '核实了，更正';
              return (
                <Card key={one.correctionId} title={`${labelText(one.unitLabel)} · ${correctionKinds[one.kind]}`}>
                  <KeyValues
                    rows={[
                      { name: '他是', value: one.roleTitle },
                      { name: '现在的姓名', value: one.presentMasked },
                      { name: '答复期限', value: wholeDayText(one.dueDay) },
                    ]}
                  />
                  <Wanted correctionId={one.correctionId} of={of} />
                  <Buttons>
                    <Button
                      kind="brick"
                      text="不改"
                      label={`不改 ${of}`}
                      onClick={() => setSaid({ one, done: false })}
                    />
                    <Button text={agree} label={`${agree} ${of}`} onClick={() => setSaid({ one, done: true })} />
                  </Buttons>
                </Card>
              );
            })}
            <More last={pages.at(-1)?.corrections.length ?? 0} onMore={more} />
            {said ? <AnswerSheet {...said} onClose={() => setSaid(undefined)} onDone={finished} /> : null}
          </>
        );
      }}
    </Loaded>
  );
}

/** 他写了什么: names in full, so that reading it is written down. */
function Wanted({ correctionId, of }: { correctionId: string; of: string }) {
  const [text, setText] = useState<{ present: string; wanted: string }>();
  const look = useAction(async () => setText(await cloud.account.correctionText({ correctionId })));
  if (!text)
    return (
      <Button
        kind="line"
        text="看他写的（留记录）"
        label={`看 ${of} 他写的，留记录`}
        busy={look.busy}
        onClick={() => void look.run()}
      />
    );
  return (
    <KeyValues
      rows={[
        { name: '完整的姓名', value: text.present },
        { name: '他说应该是', value: text.wanted },
      ]}
    />
  );
}

import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { correctionKinds, correctionStates } from '@mulin/domain/people/corrections';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { LawLink } from '../../../law/LawLink';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { labelText } from '../../../who/words';
import { AskSheet } from './AskSheet';
import type { MyData } from './index';

type Correction = MyData['corrections'][number];

/** 记错了: what I asked to be put right, and asking (PIPL 46). */
export function Corrections({ data, onChange }: { data: MyData; onChange: () => void }) {
  const [asking, setAsking] = useState(false);
  const [taking, setTaking] = useState<Correction>();
  const homes = data.roles.filter(({ home }) => home);
  const withdraw = useAction(async ({ correctionId }: Correction) => {
    await cloud.account.withdrawCorrection({ correctionId });
    setTaking(undefined);
    toast('撤回了');
    onChange();
  });
  const detail = ({ state, answer, dueDay }: Correction) =>
    state === 'asked' ? `${dayText(dueDay, dayOf(data.now))}前答复` : answer || correctionStates[state];
  return (
    <Card title="记错了，要求更正">
      {data.corrections.map((one, at) => (
        <Cell
          key={one.correctionId}
          icon="edit"
          text={`${labelText(one.unitLabel)} · ${correctionKinds[one.kind]}`}
          detail={detail(one)}
          aside={
            one.state === 'asked' ? (
              <Link text="撤回" label={`撤回更正${correctionKinds[one.kind]}`} onClick={() => setTaking(one)} />
            ) : (
              correctionStates[one.state]
            )
          }
          last={at === data.corrections.length - 1}
        />
      ))}
      <Note>物业或社区核实以后改，不改会写明为什么。不服可以去法院（《个人信息保护法》第五十条）。</Note>
      <LawLink id="privacy-46" />
      {homes.length > 0 ? (
        <Buttons>
          <Button kind="soft" text="要求更正" onClick={() => setAsking(true)} />
        </Buttons>
      ) : null}
      {asking ? (
        <AskSheet
          homes={homes}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onChange();
          }}
        />
      ) : null}
      <ConfirmSheet
        open={taking !== undefined}
        title="撤回这条更正吗？"
        confirm="撤回"
        refuses
        busy={withdraw.busy}
        onConfirm={() => taking && void withdraw.run(taking)}
        onCancel={() => setTaking(undefined)}
      >
        撤回以后还能再提。
      </ConfirmSheet>
    </Card>
  );
}

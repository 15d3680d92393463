import { CHOICE_WORDS } from '@mulin/domain/assembly/tally/types';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { type KeyValue, KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';

/** 看我的选票: fetched when asked for and never kept on the phone. */
export function OwnChoices({ pollId, unitId }: { pollId: string; unitId: string }) {
  const [chosen, setChosen] = useState<KeyValue[]>();
  const look = useAction(async () => {
    const { choices } = await cloud.assembly.ownChoices({ pollId, unitId });
    setChosen(
      choices.map(({ shortName, choice, candidates }) => ({
        name: shortName,
        value: choice === null ? candidates.map(({ name }) => name).join('、') || '一位也没选' : CHOICE_WORDS[choice],
      })),
    );
  });
  if (chosen?.length === 0) return <Note>这张票现在打不开：封存的票截止后才开，纸质票看扫描件。</Note>;
  if (!chosen)
    return (
      <Buttons>
        <Button kind="soft" text="看我的选票" busy={look.busy} onClick={() => void look.run()} />
      </Buttons>
    );
  return (
    <>
      <KeyValues rows={chosen} />
      <Buttons>
        <Button kind="soft" text="收起来" onClick={() => setChosen(undefined)} />
      </Buttons>
    </>
  );
}

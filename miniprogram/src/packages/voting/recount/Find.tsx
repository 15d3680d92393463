import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { useState } from 'react';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import type { KeptPromise } from '../promise/kept-promises';
import { Answer } from './Answer';
import { type Found, findReceipt } from './find';

export interface FindProps {
  pack: RecountPackage;
  /** What this phone holds of this vote. */
  kept: readonly KeptPromise[];
}

/** 找我的票: is my ballot in the log and among those counted, is it what I chose, and was the promise kept? */
export function Find({ pack, kept }: FindProps) {
  const [typed, setTyped] = useState(kept[0]?.code ?? '');
  const [found, setFound] = useState<Found>();
  const type = (text: string) => {
    setTyped(text);
    setFound(undefined);
  };
  const look = () =>
    setFound(
      findReceipt(
        pack,
        typed,
        kept.map(({ promise }) => promise),
      ),
    );
  const unreadable = found?.kind === 'unreadable' ? '回执号是 12 位字母和数字，比如 K7Q2-9F3C-71A0' : undefined;
  return (
    <Card title="找我的票">
      <TextField
        label="回执号"
        hint={kept.length > 0 ? '已填上这部手机存着的一张' : undefined}
        example="比如 K7Q2-9F3C-71A0"
        max={20}
        value={typed}
        error={unreadable}
        onChange={type}
      />
      <Buttons>
        <Button kind="soft" text="找一找" disabled={typed.trim() === ''} onClick={look} />
      </Buttons>
      {found ? <Answer found={found} /> : null}
    </Card>
  );
}

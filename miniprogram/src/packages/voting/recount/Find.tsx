import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { useState } from 'react';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Tip } from '../../../ui/tip/Tip';
import { weightText } from '../shown/weight';
import { type Found, findReceipt } from './find';

/** 找到您的回执号: is my ballot among those counted, and is it what I chose? */
export function Find({ pack }: { pack: RecountPackage }) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found>();
  const type = (text: string) => {
    setTyped(text);
    setFound(undefined);
  };
  const unreadable = found?.kind === 'unreadable' ? '回执号是 12 位字母和数字，比如 K7Q2-9F3C-71A0' : undefined;
  return (
    <Card title="找我的票">
      <TextField
        label="回执号"
        example="比如 K7Q2-9F3C-71A0"
        max={20}
        value={typed}
        error={unreadable}
        onChange={type}
      />
      <Buttons>
        <Button
          kind="soft"
          text="找一找"
          disabled={typed.trim() === ''}
          onClick={() => setFound(findReceipt(pack, typed))}
        />
      </Buttons>
      {found ? <Answer found={found} /> : null}
    </Card>
  );
}

function Answer({ found }: { found: Found }) {
  switch (found.kind) {
    case 'unreadable':
      return null;
    case 'missing':
      return (
        <Tip kind="bad" icon="alert">
          没找到 {found.code}。对一下有没有抄错；没抄错，带上回执找社区或镇街。
        </Tip>
      );
    case 'replaced':
      return <Tip kind="wait">{found.code} 后来改投了，没有计入；只算最后一次交的。</Tip>;
    case 'refused':
      return <Tip kind="wait">{found.code} 没有计入，原因请问监票人。</Tip>;
    case 'counted':
      return (
        <>
          <Tip kind="ok" icon="check-circle">
            找到了，{found.code} 已计入。
          </Tip>
          <KeyValues
            rows={[
              { name: '房屋', value: found.units.join('、') },
              { name: '票的分量', value: weightText(found.areaCenti) },
              ...found.answers.map((answer, at) => ({ name: `第 ${at + 1} 件`, value: answer })),
            ]}
          />
        </>
      );
  }
}

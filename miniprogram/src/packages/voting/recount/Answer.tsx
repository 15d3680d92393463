import { View } from '@tarojs/components';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Tip } from '../../../ui/tip/Tip';
import { weightText } from '../shown/weight';
import type { Found } from './find';
import { inChina } from './in-china';

/** What was found of one receipt, good or bad, and what to do about it. */
export function Answer({ found }: { found: Found }) {
  const { kind, code, ballot, lines, loggedAs, proof } = found;
  if (kind === 'unreadable') return null;
  return (
    <>
      <Headline found={found} />
      {lines.slice(kind === 'missing' ? 1 : 0).map((line) => (
        <View key={line} className="ml-sm ml-after">
          {inChina(line)}
        </View>
      ))}
      {ballot ? (
        <KeyValues
          rows={[
            { name: '回执号', value: code },
            { name: '房屋', value: ballot.units.join('、') },
            { name: '票的分量', value: weightText(ballot.areaCenti) },
            ...ballot.answers.map((answer, at) => ({ name: `第 ${at + 1} 件`, value: answer })),
          ]}
        />
      ) : null}
      {proof && loggedAs !== null ? (
        <Note>
          手机用 {proof.hashes.length} 个哈希值算到登记簿的总指纹，第 {loggedAs} 号确实在里面，改不了也删不掉。
        </Note>
      ) : null}
    </>
  );
}

function Headline({ found: { kind, code, ok, misconduct } }: { found: Found }) {
  if (misconduct)
    return (
      <Tip kind="bad" icon="alert">
        {code}：登记方签过名答应登记，却没有照办。请截图，拿给社区或镇街看。
      </Tip>
    );
  if (kind === 'missing')
    return (
      <Tip kind="bad" icon="alert">
        没找到 {code}。对一下有没有抄错；没抄错，带上回执找社区或镇街。
      </Tip>
    );
  if (kind === 'refused') return <Tip kind="wait">{code} 登记了，没有计入。</Tip>;
  return (
    <Tip kind={ok ? 'ok' : 'wait'} icon="check-circle">
      找到了，{code} 已计入。
    </Tip>
  );
}

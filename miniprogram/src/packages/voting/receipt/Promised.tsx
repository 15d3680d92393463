import { momentText } from '@mulin/domain/day/spoken';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Tip } from '../../../ui/tip/Tip';
import { isPromised } from '../promise/judge';
import type { KeptPromise } from '../promise/kept-promises';
import type { Receipt } from '../shown/receipt';

export interface PromisedProps {
  receipt: Receipt;
  /** Number of the vote. */
  cardHash: string | null;
  /** What this phone holds of the same ballot. */
  kept: KeptPromise | undefined;
  now: Date;
}

/** 登记方的承诺: checked on this phone, not by whoever gave it. */
export function Promised({ receipt, cardHash, kept, now }: PromisedProps) {
  return (
    <Card title="登记方的承诺" small>
      <Judged receipt={receipt} cardHash={cardHash} kept={kept} now={now} />
      <Wording promise={receipt.promise} kept={kept !== undefined} />
    </Card>
  );
}

function Judged({ receipt, cardHash, kept, now }: PromisedProps) {
  const { promise, loggedAs } = receipt;
  if (!isPromised(receipt, cardHash))
    return (
      <Tip kind="bad" icon="alert">
        签名不对，这张回执先不能当凭据。请截图，拿给社区或镇街看。
      </Tip>
    );
  if (kept?.own === false)
    return (
      <Tip kind="bad" icon="alert">
        登记的票和您手机上填的不是同一张。请截图，马上告诉社区或镇街，再重新投一次。
      </Tip>
    );
  const last = momentText(promise.mustBeLoggedBy);
  if (loggedAs === null && now > new Date(promise.mustBeLoggedBy))
    return (
      <Tip kind="wait" icon="clock">
        答应最晚 {last} 登记，还没登记上。过几分钟再看；一直没有，请截图告诉社区。
      </Tip>
    );
  return (
    <Tip kind="ok" icon="shield">
      {loggedAs === null
        ? `手机核对过签名：登记方答应最晚 ${last} 把这张票登记上。`
        : '手机核对过签名，也已经按承诺登记上了。'}
      {kept?.own ? '登记的就是您手机上填的那一张。' : ''}
    </Tip>
  );
}

/** 承诺原文, to be copied or photographed: it proves by itself what was promised. */
export function Wording({ promise, kept }: { promise: Receipt['promise']; kept: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <View className="ml-between">
        <Note>{kept ? '承诺存在这部手机里。截个图，换了手机也能查。' : '点开截个图，以后能拿它对质。'}</Note>
        <Link text={open ? '收起' : '看原文'} onClick={() => setOpen(!open)} />
      </View>
      {open ? (
        <>
          <KeyValues
            rows={[
              { name: '交票', value: momentText(promise.at) },
              { name: '最晚登记', value: momentText(promise.mustBeLoggedBy) },
            ]}
          />
          <Text className="ml-note ml-code" selectable userSelect>
            {JSON.stringify(promise)}
          </Text>
        </>
      ) : null}
    </>
  );
}

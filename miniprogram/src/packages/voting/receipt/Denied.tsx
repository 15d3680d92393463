import { momentText } from '@mulin/domain/day/spoken';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Tip } from '../../../ui/tip/Tip';
import type { KeptPromise } from '../promise/kept-promises';
import { Wording } from './Promised';

/** What this phone holds where the cloud has no receipt or cannot be asked. */
export function Denied({ kept, reachable }: { kept: KeptPromise; reachable: boolean }) {
  const { code, promise } = kept;
  return (
    <Card title="这部手机存着的回执">
      {reachable ? (
        <Tip kind="bad" icon="alert">
          登记方说没有您这张票，可您手机上存着登记方签过名的承诺。请截图，拿给社区或镇街看。
        </Tip>
      ) : null}
      <KeyValues
        rows={[
          { name: '回执号', value: code },
          { name: '交票时间', value: momentText(promise.at) },
        ]}
      />
      <Wording promise={promise} kept />
    </Card>
  );
}

import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Tip } from '../../../ui/tip/Tip';
import type { Recounted } from './recount';

export interface OutcomeProps {
  counted: Recounted;
  source: string;
}

/** Whether the count agrees with what was published, and the fingerprint to hold beside the notice. */
export function Outcome({ counted: { verdict, pack }, source }: OutcomeProps) {
  const wrong = verdict.checks.filter(({ ok }) => !ok);
  return (
    <Card title={verdict.ok ? '加出来一样' : '有对不上的'}>
      {verdict.ok ? (
        <Tip kind="ok" icon="check-circle">
          {verdict.checks.length} 项全对，和公布的结果一样。
        </Tip>
      ) : (
        <Tip kind="bad" icon="alert">
          第 {wrong.map(({ no }) => no).join('、')} 项不对。先别下结论，把文件和回执号带给社区或镇街看。
        </Tip>
      )}
      <KeyValues
        rows={[
          { name: '文件', value: source },
          ...(pack
            ? [
                { name: '名称', value: pack.card.title },
                { name: '选票', value: `${pack.ballots.length} 张计入，${pack.refused.length} 张没计入` },
                { name: '登记簿', value: `共 ${pack.log.entries.length} 号` },
                { name: '指纹', value: receiptCode(pack.fingerprint) },
              ]
            : []),
        ]}
      />
      {pack ? <Note>指纹要和结果公告上印的一样，才是同一份选票。</Note> : null}
    </Card>
  );
}

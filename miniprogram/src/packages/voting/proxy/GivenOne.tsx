import { lastDayText, proxyStamps } from '../../../polls/proxy-words';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Scan } from '../../../ui/photos/Scan';
import type { OwnProxy } from './Given';

/** One proxy this home gave: to whom, for what, until when. */
export function GivenOne({ proxy, onWithdraw }: { proxy: OwnProxy; onWithdraw: () => void }) {
  const { state, agentName, agentPhone, scopeText, until, written, scan, votes, mayWithdraw, note } = proxy;
  return (
    <Card>
      <Badge {...proxyStamps[state]} />
      <KeyValues
        rows={[
          { name: '受托人', value: `${agentName} ${agentPhone}` },
          { name: '委托哪次表决', value: scopeText },
          { name: '到哪天', value: lastDayText(until) },
          { name: '怎么办的', value: written ? '书面委托书，工作人员登记' : '在手机上办的' },
          { name: '代投过', value: votes > 0 ? `投过 ${votes} 次` : '还没有' },
        ]}
      />
      {scan ? <Scan src={scan.url} label="委托书照片" /> : null}
      {note ? <Note>{note}</Note> : null}
      {mayWithdraw ? (
        <Buttons>
          <Button kind="brick" text="撤回" label={`撤回给 ${agentName} 的委托`} onClick={onWithdraw} />
        </Buttons>
      ) : null}
    </Card>
  );
}

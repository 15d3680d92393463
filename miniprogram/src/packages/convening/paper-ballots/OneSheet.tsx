import { momentText } from '@mulin/domain/day/spoken';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { labelText } from '../../../who/words';
import { Reading } from './Reading';
import { paperStamps } from './states';

export type AtHand = Awaited<ReturnType<Cloud['assembly']['paperAtHand']>>;

/** One sheet: to be typed, to be typed again by another, or done. */
export function OneSheet({ paperId }: { paperId: string }) {
  const load = useLoad(`paper.${paperId}`, () => cloud.assembly.paperAtHand({ paperId }));
  const sheet = load.data;
  if (sheet && sheet.may !== 'nothing') return <Reading sheet={sheet} onChanged={load.reload} />;
  return (
    <Page title="纸质票">
      <Loaded load={load} what="这张票" shape="card">
        {(found) => (
          <>
            <About sheet={found} />
            <Tip kind={found.state === 'handed-in' ? 'ok' : 'plain'}>{found.why}</Tip>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Whose sheet, which code, how far. */
export function About({ sheet }: { sheet: AtHand }) {
  const { units, code, state, handedInAt, paperUntil, byAgent, voidReason } = sheet;
  return (
    <Card>
      <Badge {...paperStamps[state]} />
      <KeyValues
        rows={[
          { name: '哪一户', value: units.map(({ label }) => labelText(label)).join('、') },
          { name: '选票编号', value: code },
          { name: '交票时间', value: `${momentText(handedInAt)}${byAgent ? '，受托人填的' : ''}` },
          ...(voidReason ? [{ name: '作废理由', value: voidReason }] : []),
          ...(state === 'received' || state === 'entered' || state === 'differs'
            ? [{ name: '录入截止', value: momentText(paperUntil) }]
            : []),
        ]}
      />
    </Card>
  );
}

import { wholeDayText } from '@mulin/domain/day/spoken';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

type OfHome = Awaited<ReturnType<Cloud['arrears']['lateCharge']>>;
type Item = OfHome['items'][number];
type Claim = OfHome['claims'][number];

/** What has come up on each late bill, and what the firm has asked for so far. */
export function Accrued({ unitId }: { unitId: string }) {
  const load = useLoad(`late-charge.${unitId}`, () => cloud.arrears.lateCharge({ unitId }));
  return (
    <Loaded load={load} what="违约金" shape="card">
      {({ items, totalFen, paused, claims }) => (
        <>
          {items.length === 0 ? (
            <Card>
              <Empty title="没有算着的违约金" detail="没有约定、没有晚缴，或者物业已经出过账单了。" />
            </Card>
          ) : (
            items.map((item) => <ItemCard key={item.billId} item={item} />)
          )}
          {items.length > 0 ? (
            <Note>一共 {yuan(totalFen)} 元，现在不用缴。物业要收，得两个人同意，另出账单，您会收到消息。</Note>
          ) : null}
          {paused ? <Note>现在物业不能要：{paused}。</Note> : null}
          {claims.length > 0 ? <SectionHead title="物业要过的" /> : null}
          {claims.map((claim) => (
            <ClaimCard key={claim.claimId} claim={claim} />
          ))}
          <Buttons>
            <Button kind="line" text="觉得不对，提异议" onClick={() => go('fees/dispute')} />
          </Buttons>
          <Note>只收合同约定了的（《民法典》第五百八十五条），不利滚利。约定得太高，可以请法院减少。</Note>
        </>
      )}
    </Loaded>
  );
}

function ItemCard({ item: { title, dueDay, principalFen, clause, from, through, days, fen } }: { item: Item }) {
  return (
    <Card small title={title} aside={`${yuan(fen)} 元`}>
      <KeyValues
        rows={[
          { name: '没缴的本金', value: `${yuan(principalFen)} 元` },
          { name: '最晚哪天缴', value: wholeDayText(dueDay) },
          { name: '从哪天起算', value: wholeDayText(from) },
          { name: '算到哪天', value: wholeDayText(through) },
          { name: '算了几天', value: `${days} 天` },
          { name: '公示的约定', value: clause },
        ]}
      />
    </Card>
  );
}

const states: Record<Claim['state'], { kind: BadgeKind; text: string }> = {
  asked: { kind: 'wait', text: '在商量' },
  refused: { kind: 'closed', text: '没有要' },
  claimed: { kind: 'wait', text: '有账单' },
  'waive-asked': { kind: 'wait', text: '有账单' },
  waived: { kind: 'closed', text: '免了' },
};

function ClaimCard({ claim: { items, totalFen, reason, state, paid } }: { claim: Claim }) {
  return (
    <Card
      small
      title={`${yuan(totalFen)} 元`}
      aside={<Badge {...(paid ? { kind: 'ok', text: '缴了' } : states[state])} />}
    >
      <KeyValues
        rows={[
          ...items.map(({ title, days, fen }) => ({ name: title, value: `晚 ${days} 天，${yuan(fen)} 元` })),
          { name: '为什么要', value: reason },
        ]}
      />
    </Card>
  );
}

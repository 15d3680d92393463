import { monthText, wholeDayText } from '@mulin/domain/day/spoken';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { rate, squareMetres, yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import { Note } from '../../../ui/note/Note';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';

type OfHome = Awaited<ReturnType<Cloud['fees']['subsidyOfHome']>>;

/** This month's sum for the home and for the community, what changes, and what came month by month. */
export function HomeSubsidy({ unitId }: { unitId: string }) {
  const load = useLoad(`subsidy.${unitId}`, () => cloud.fees.subsidyOfHome({ unitId }));
  return (
    <Loaded load={load} what="政府补贴" shape="card">
      {({ now, next, months }) => (
        <>
          {now ? (
            <Now now={now} />
          ) : (
            <Card>
              <Empty title="这个月没有政府补贴" detail="旗县区定了补贴方案，镇街把小区列进去，才有补贴。" />
            </Card>
          )}
          {next ? (
            <Tip>
              {wholeDayText(next.from)}起：{next.tierTitle}。
            </Tip>
          ) : null}
          {months.length > 0 ? <Months months={months} /> : null}
        </>
      )}
    </Loaded>
  );
}

function Now({ now }: { now: NonNullable<OfHome['now']> }) {
  const { mode, homeAreaCenti, homeFen, communityAreaCenti, communityFen, rateTenThou } = now;
  const each = { operator: '×' as const, name: '每平方米每月补', value: rate(rateTenThou), unit: '元' };
  return (
    <>
      <Card title="您家这个月">
        {homeAreaCenti > 0 ? (
          <LedgerSum
            rows={[
              { operator: '', name: '建筑面积', value: squareMetres(homeAreaCenti), unit: '㎡' },
              each,
              { operator: '=', name: '政府补', value: yuan(homeFen), unit: '元' },
            ]}
          />
        ) : (
          <Note>补贴只算住宅，这里不是住宅。</Note>
        )}
        <Tip>
          {mode === 'info'
            ? '这笔钱由镇街付给物业，用在小区日常管护，不从您的账单里扣。'
            : '这笔钱已经从您的账单里扣掉，由镇街付给物业。'}
        </Tip>
      </Card>
      <Card title="全小区这个月">
        <LedgerSum
          rows={[
            { operator: '', name: '住宅面积', value: squareMetres(communityAreaCenti), unit: '㎡' },
            each,
            { operator: '=', name: '足额补贴', value: yuan(communityFen), unit: '元' },
          ]}
        />
        <Note>考核不好会少拨，下面看每个月实际拨多少。</Note>
      </Card>
      <Card title="按什么补">
        <KeyValues
          rows={[
            { name: '方案', value: now.planTitle },
            { name: '档次', value: now.tierTitle },
            { name: '文件', value: now.document },
          ]}
        />
      </Card>
    </>
  );
}

function Months({ months }: { months: OfHome['months'] }) {
  return (
    <Card title="全小区每个月">
      <KeyValues
        rows={months.map(({ month, coefficientPercent, payableFen, received }) => ({
          name: monthText(month),
          value: `${yuan(payableFen)} 元，${coefficientPercent === 100 ? '足额' : `考核 ${coefficientPercent}%`}，${received ? '物业收到了' : '还没到物业'}`,
        }))}
      />
    </Card>
  );
}

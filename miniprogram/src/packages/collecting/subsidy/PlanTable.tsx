import { subsidyModes } from '@mulin/domain/fees/subsidy-plan';
import { tenThousandYuan } from '@mulin/domain/money/ten-thousand';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { TakeTable } from '../../../desk/TakeTable';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { count, rate, squareMetres, yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { StatTable } from '../../../ui/stat-table/StatTable';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

type Plan = Awaited<ReturnType<Cloud['fees']['subsidyTable']>>['plans'][number];

/** 补贴测算: by tier and year, from the areas of the communities in each tier. */
export function PlanTable({ desk: { communityId, holds } }: { desk: Desk }) {
  const load = useLoad(`subsidy-table.${communityId}`, () => cloud.fees.subsidyTable({ communityId }));
  const bar = (
    <BottomBar>
      <Button text="登记补贴方案" onClick={() => go('collecting/subsidy', { communityId, show: 'new-plan' })} />
    </BottomBar>
  );
  return (
    <Page title="补贴方案和测算" bar={holds('bureau') ? bar : undefined}>
      <Loaded load={load} what="补贴方案" shape="card">
        {({ districtId, plans }) =>
          plans.length === 0 ? (
            <Card>
              <Empty title="还没有补贴方案" detail="由旗县区住建局登记：档次、每年的标准、依据的文件。" />
            </Card>
          ) : (
            <>
              {plans.map((plan) => (
                <PlanCard key={plan.firstYear} plan={plan} />
              ))}
              {holds('bureau') ? (
                <TakeTable
                  what="补贴方案和测算"
                  take={() => cloud.tables.takeOfDistrict({ districtId, list: 'subsidy-plans' })}
                />
              ) : null}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function PlanCard({ plan }: { plan: Plan }) {
  const { title, document, firstYear, mode, tiers, yearsFen, totalFen } = plan;
  const years = yearsFen.map((_, nth) => `${firstYear + nth} 年`);
  const lines = (sums: readonly number[]) =>
    sums.map((fen, nth) => ({ cells: [years[nth] ?? '', yuan(fen)] as const }));
  return (
    <Card title={title}>
      <KeyValues
        rows={[
          { name: '文件', value: document },
          { name: '怎么给', value: subsidyModes[mode] },
          ...tiers.map(({ title: name, priceTenThou, ratesTenThou }) => ({
            name,
            value: `收费 ${rate(priceTenThou)} 元/㎡·月，每年补 ${ratesTenThou.map(rate).join('、')} 元/㎡·月`,
          })),
        ]}
      />
      <StatTable
        columns="sum"
        parts={[
          ...tiers.map((tier) => ({
            head: [`${tier.title}（${count(tier.communities)} 个小区，${squareMetres(tier.areaCenti)} ㎡）`, '元'],
            rows: [...lines(tier.yearsFen), { cells: ['小计', yuan(tier.totalFen)], sum: true }],
          })),
          {
            head: ['各档合计', '元'],
            rows: [...lines(yearsFen), { cells: ['合计', yuan(totalFen)], sum: true }],
          },
        ]}
      />
      <Note>
        按万元：{years.map((year, nth) => `${year} ${count(tenThousandYuan(yearsFen[nth] ?? 0))}`).join('，')}，一共{' '}
        {count(tenThousandYuan(totalFen))} 万元。
      </Note>
      <Note>按各档小区的住宅面积算，考核足额时就是这么多。奖励资金不在里面。</Note>
    </Card>
  );
}

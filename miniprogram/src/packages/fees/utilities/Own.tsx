import { monthText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { LawLink } from '../../../law/LawLink';
import { go } from '../../../routes';
import { Amount } from '../../../ui/amount/Amount';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { ColumnChart } from '../../../ui/column-chart/ColumnChart';
import { Legend } from '../../../ui/legend/Legend';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { NoHome } from '../../../who/NoHome';
import { Plate } from '../../../who/Plate';
import { useWho } from '../../../who/useWho';
import { CreditTick } from '../pay/CreditTick';
import { useCredit } from '../pay/useCredit';
import { PayOutcome } from '../paying/PayOutcome';
import { usePaying } from '../paying/usePaying';
import { chartOf, type Share, split } from './months';
import { ShareCard } from './ShareCard';
import { stampOf } from './stamps';

/** As many as a list brings at once. */
const most = 50;

/** 我家的公共水电: this month meter by meter, what came before as a chart and a list. */
export function Own() {
  const { me, home, unitId } = useWho();
  return (
    <Page title="公共水电">
      <Loaded load={me} what="您的房子" quiet={home !== undefined}>
        {(mine) =>
          home && unitId ? (
            <>
              <Plate slim home={home} homes={mine.homes} />
              <Shares key={unitId} unitId={unitId} />
            </>
          ) : (
            <NoHome me={mine} onChange={me.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Shares({ unitId }: { unitId: string }) {
  const load = useLoad(`utilities.${unitId}`, () => cloud.fees.utilityShares({ unitId, limit: most }));
  const paying = usePaying(load.reload);
  const credit = useCredit(unitId);
  return (
    <>
      <PayOutcome paying={paying} />
      <Loaded load={load} what="公共水电" shape="card">
        {({ shares }) => {
          const { month, now, before } = split(shares);
          if (month === undefined)
            return (
              <Card>
                <Empty
                  title="还没有公共水电分摊"
                  detail="物业登记水电账单、另一个人复核以后，您家分摊多少、怎么算的，都在这里。"
                />
              </Card>
            );
          return (
            <>
              <SectionHead title={monthText(month)} />
              <CreditTick credit={credit} />
              {now.map((share) => (
                <ShareCard key={share.shareId} unitId={unitId} share={share} paying={paying} credit={credit} />
              ))}
              <Note>水电费和物业费分开缴，不缴物业费也不会停您家的水电。</Note>
              <LawLink id="civil-283" />
              <LawLink id="regulation-44" />
              {before.length > 0 ? <History shares={shares} before={before} /> : null}
              {shares.length === most ? <Note centred>只列最近 {most} 笔，更早的请物业查。</Note> : null}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function History({ shares, before }: { shares: readonly Share[]; before: readonly Share[] }) {
  const legend = [
    { tone: 'pine', text: '电费' },
    { tone: 'out', text: '水费' },
  ] as const;
  return (
    <>
      <Card title="每月分摊" aside={<Legend items={legend} />}>
        <ColumnChart months={chartOf(shares)} words={['电费', '水费']} />
      </Card>
      <SectionHead title="以前的" />
      <Card kind="list">
        {before.map((share, at) => (
          <Cell
            key={share.shareId}
            text={`${share.title}，${share.place}`}
            detail={<Badge {...stampOf(share)} />}
            aside={<Amount fen={share.fen} />}
            last={at === before.length - 1}
            onClick={() => go('fees/utilities', { shareId: share.shareId })}
          />
        ))}
      </Card>
    </>
  );
}

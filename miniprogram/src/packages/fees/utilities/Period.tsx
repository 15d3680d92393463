import { halfYearText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Link } from '../../../ui/link/Link';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Working } from '../Working';
import { TakenBack } from './ShareCard';

export interface PeriodProps {
  communityId: string;
  period: string;
}

/** 半年公共水电逐表明细 (statement D): each bill with its arithmetic, who shares and by what rule. */
export function Period({ communityId, period }: PeriodProps) {
  const { load, more } = usePages(`utility-period.${communityId}.${period}`, (skip) =>
    cloud.fees.utilityPeriod({ communityId, period, skip, limit: pageSize }),
  );
  return (
    <Page title="公共水电逐表明细">
      <Note>{halfYearText(period)}复核过的每一张水电账单。各户分摊只写房号，不写姓名。</Note>
      <Loaded load={load} what="公共水电账单" shape="card">
        {(pages) => {
          const bills = pages.flatMap((page) => page.bills);
          if (bills.length === 0)
            return (
              <Card>
                <Empty title="这半年没有公共水电账单" detail="有一张复核一张，这里就多一张。" />
              </Card>
            );
          return (
            <>
              {bills.map(({ meterBillId, place, title, scopeText, ruleText, sum, homes, takenBackFor }) => (
                <Card
                  key={meterBillId}
                  title={title}
                  aside={takenBackFor === '' ? undefined : <Badge kind="bad" text="收回了" />}
                >
                  <Note>{place}</Note>
                  <TakenBack reason={takenBackFor} />
                  <Working lines={sum} />
                  <KeyValues
                    rows={[
                      { name: '谁来分摊', value: `${scopeText}，${count(homes)} 户` },
                      { name: '怎么分', value: ruleText },
                    ]}
                  />
                  <Link
                    text="看各户分摊和照片"
                    arrow
                    label={`${place}${title}，看各户分摊和照片`}
                    onClick={() => go('fees/utilities', { meterBillId })}
                  />
                </Card>
              ))}
              <More last={pages.at(-1)?.bills.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

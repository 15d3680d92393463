import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Amount } from '../../../ui/amount/Amount';
import { Badge } from '../../../ui/badge/Badge';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Link } from '../../../ui/link/Link';
import { Page } from '../../../ui/page/Page';
import { Photos } from '../../../ui/photos/Photos';
import { Sheet } from '../../../ui/sheet/Sheet';
import { Loaded } from '../../../ui/state/Loaded';
import { CreditTick } from '../pay/CreditTick';
import { useCredit } from '../pay/useCredit';
import { PayOutcome } from '../paying/PayOutcome';
import { usePaying } from '../paying/usePaying';
import { Working } from '../Working';
import { Rows } from './Rows';
import { TakenBack } from './ShareCard';
import { Steps } from './Steps';
import { stampOf } from './stamps';

/** One share of my home: who shares, by what rule, every step, the photographs, and the table of all who share. */
export function Share({ shareId }: { shareId: string }) {
  const [shown, setShown] = useState(false);
  const { load, more } = usePages(`utility-share.${shareId}`, (skip) =>
    cloud.fees.utilityTable({ shareId, skip, limit: pageSize }),
  );
  const paying = usePaying(load.reload);
  const share = load.data?.[0];
  const credit = useCredit(share?.unitId);
  const pay = () => {
    if (!share) return;
    const { unitId, fen } = share;
    paying.pay({ unitId, billIds: [shareId], totalFen: fen, cycle: null, creditFen: credit.of(fen) });
  };
  const bar =
    share?.state === 'open' ? (
      <BottomBar total={{ name: '我家分摊', fen: share.fen }}>
        <Button text="缴这笔" busy={paying.busy} onClick={pay} />
      </BottomBar>
    ) : undefined;
  return (
    <Page title="公共水电分摊" bar={bar}>
      <PayOutcome paying={paying} />
      <Loaded load={load} what="分摊" shape="card">
        {(pages) => {
          const [first] = pages;
          if (!first) return null;
          const {
            title,
            place,
            unitLabel,
            quantityText,
            fen,
            steps,
            scopeText,
            ruleText,
            supplier,
            photos,
            takenBackFor,
          } = first;
          return (
            <>
              <TakenBack reason={takenBackFor} />
              <Card title={title} aside={<Badge {...stampOf(first)} />}>
                <KeyValues
                  rows={[
                    { name: '哪块表', value: place },
                    { name: '我家', value: unitLabel },
                    { name: '我家分摊', value: <Amount fen={fen} /> },
                    { name: '谁来分摊', value: scopeText },
                    { name: '怎么分', value: ruleText },
                    { name: '供水供电单位', value: supplier },
                  ]}
                />
              </Card>
              {first.state === 'open' ? <CreditTick credit={credit} /> : null}
              <Card title="怎么算的" aside={<Link text="看列式" onClick={() => setShown(true)} />}>
                <Steps steps={steps} />
              </Card>
              {photos.length > 0 ? (
                <Card title="账单和表的照片">
                  <Photos photos={photos.map(({ url }) => ({ src: url }))} />
                </Card>
              ) : null}
              <Rows
                rows={pages.flatMap(({ rows }) => rows)}
                homes={first.homes}
                mine={{ unitLabel, quantityText, fen }}
                last={pages.at(-1)?.rows.length ?? 0}
                onMore={more}
              />
              <Sheet open={shown} title="列式" onClose={() => setShown(false)}>
                <Working lines={first.meterSum} />
                <Working lines={first.ownSum} />
              </Sheet>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

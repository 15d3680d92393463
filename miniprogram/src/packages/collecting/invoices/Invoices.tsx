import { dayOf } from '@mulin/domain/day/day';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { PaperButton } from '../../../papers/PaperButton';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { More } from '../../../ui/more/More';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { NumberSheet } from './NumberSheet';

export type Invoice = Awaited<ReturnType<Cloud['payment']['invoices']>>['invoices'][number];

const states = { requested: '待开', issued: '已开', 'red-lettered': '已冲红' } as const;

const choices = [
  { id: 'requested', text: states.requested },
  { id: 'issued', text: states.issued },
  { id: 'red-lettered', text: states['red-lettered'] },
] as const;

/** Asked for, issued, red-lettered: each list with what may be done next. */
export function Invoices({ desk: { communityId, holds } }: { desk: Desk }) {
  const [state, setState] = useState<Invoice['state']>('requested');
  const [chosen, setChosen] = useState<Invoice>();
  const { load, more } = usePages(`invoices.${communityId}.${state}`, (skip) =>
    cloud.payment.invoices({ communityId, state, skip, limit: pageSize }),
  );
  const done = () => {
    setChosen(undefined);
    load.reload();
  };
  return (
    <Page title="开发票">
      <Segment options={choices} value={state} onChange={setState} />
      {holds('cashier', 'manager') ? (
        <Buttons>
          <PaperButton text="今年的开票清单（表格）" make={() => thisYear(communityId)} />
        </Buttons>
      ) : null}
      <Loaded load={load} what="开票申请">
        {(pages) => (
          <>
            {pages.every(({ invoices }) => invoices.length === 0) ? (
              <Card>
                <Empty title={`没有${states[state]}的发票`} detail="住户在收据页上申请。" />
              </Card>
            ) : null}
            {pages
              .flatMap(({ invoices }) => invoices)
              .map((one) => (
                <One
                  key={one.invoiceId}
                  invoice={one}
                  onRecord={holds('cashier') && state !== 'red-lettered' ? () => setChosen(one) : undefined}
                />
              ))}
            <More last={pages.at(-1)?.invoices.length ?? 0} onMore={more} />
          </>
        )}
      </Loaded>
      {chosen ? <NumberSheet invoice={chosen} onClose={() => setChosen(undefined)} onDone={done} /> : null}
    </Page>
  );
}

function One({ invoice, onRecord }: { invoice: Invoice; onRecord: (() => void) | undefined }) {
  const { unitLabel, title, taxNumber, titles, totalFen, returnedFen, receiptNo, invoiceNo, state } = invoice;
  return (
    <Card title={title}>
      <KeyValues
        rows={[
          ...(taxNumber ? [{ name: '税号', value: taxNumber }] : []),
          { name: '房屋', value: unitLabel },
          { name: '项目', value: titles.join('、') },
          { name: '金额', value: `${yuan(totalFen)} 元` },
          { name: '收据编号', value: receiptNo || '正在编号' },
          ...(invoiceNo ? [{ name: '发票号码', value: invoiceNo }] : []),
        ]}
      />
      {returnedFen > 0 && state !== 'red-lettered' ? (
        <Tip kind="wait">
          已退 {yuan(returnedFen)} 元。{state === 'issued' ? '请冲红。' : '只能开没退的部分。'}
        </Tip>
      ) : null}
      {onRecord ? (
        <Button text={state === 'requested' ? '开好了，登记号码' : '冲红了，登记号码'} onClick={onRecord} />
      ) : null}
    </Card>
  );
}

function thisYear(communityId: string) {
  const to = dayOf(new Date());
  return cloud.payment.invoiceSheet({ communityId, from: `${to.slice(0, 4)}-01-01`, to });
}

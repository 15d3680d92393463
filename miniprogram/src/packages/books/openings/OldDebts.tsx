import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { yuan } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { PagedList } from '../../../ui/more/PagedList';
import { Note } from '../../../ui/note/Note';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';

type Debt = Awaited<ReturnType<Cloud['ledger']['oldDebts']>>['debts'][number];

const stateTexts: Record<Debt['state'], string> = { open: '还没缴', paid: '缴清了', withdrawn: '更正撤回了' };

/** 旧欠: each is a bill of its home by now; one that was never owed is taken back by two persons. */
export function OldDebts({ openingId }: { openingId: string }) {
  const [chosen, setChosen] = useState<Debt>();
  const pages = usePages(`old-debts.${openingId}`, (skip) =>
    cloud.ledger.oldDebts({ openingId, skip, limit: pageSize }),
  );
  return (
    <Page title="期初旧欠">
      <Note>每一笔都是住户的账单，照常缴、照常提异议。住户拿得出收据的，申请更正，另一个人同意了就撤回。</Note>
      <PagedList
        pages={pages}
        what="旧欠"
        rowsOf={({ debts }) => debts}
        nothing={{ title: '没有旧欠', detail: '期初的分户表里没有旧欠。' }}
      >
        {(debt, last) => (
          <NoticeRow
            key={debt.billId}
            title={`${debt.unitLabel}，${yuan(debt.fen)} 元`}
            badge={debt.wrong === '' ? undefined : { kind: 'wait', text: debt.mayDecide ? '等您复核' : '等复核' }}
            meta={[debt.title, `应缴日 ${dayText(debt.dueDay)}`, stateTexts[debt.state]]}
            last={last}
            onClick={debt.mayAsk || debt.mayDecide ? () => setChosen(debt) : undefined}
          />
        )}
      </PagedList>
      {chosen ? (
        <DebtSheet
          debt={chosen}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            setChosen(undefined);
            pages.load.reload();
          }}
        />
      ) : null}
    </Page>
  );
}

function DebtSheet({ debt, onClose, onDone }: { debt: Debt; onClose: () => void; onDone: () => void }) {
  const { billId, unitLabel, title, fen, wrong, mayDecide } = debt;
  const [reason, setReason] = useState('');
  const [agreeing, setAgreeing] = useState(false);
  const ask = useAction(async () => {
    await cloud.ledger.askOldDebtBack({ billId, reason });
    toast('等另一个人复核');
    onDone();
  });
  const decide = useAction(async (agree: boolean) => {
    const { withdrawn } = await cloud.ledger.decideOldDebtBack({ billId, agree });
    toast(withdrawn ? '撤回了，告诉住户了' : '没有撤回');
    onDone();
  });
  const trouble = ask.error ?? decide.error;
  return (
    <Sheet open title={`${unitLabel}，${yuan(fen)} 元`} onClose={onClose}>
      {trouble ? <Tip kind="bad">{trouble.message}</Tip> : null}
      <Note>{title}</Note>
      {mayDecide ? (
        <>
          <Tip>要撤回：{wrong}</Tip>
          <Buttons>
            <Button kind="brick" text="不同意" busy={decide.busy} onClick={() => void decide.run(false)} />
            <Button text="同意撤回" onClick={() => setAgreeing(true)} />
          </Buttons>
          <ConfirmSheet
            open={agreeing}
            title={`撤回${unitLabel}的这一笔旧欠吗？`}
            confirm="同意撤回"
            refuses
            busy={decide.busy}
            onConfirm={() => void decide.run(true)}
            onCancel={() => setAgreeing(false)}
          >
            撤回以后住户不再欠这 {yuan(fen)} 元，账上一起冲掉。
          </ConfirmSheet>
        </>
      ) : (
        <>
          <TextField label="为什么不该有" max={100} value={reason} onChange={setReason} error={ask.errorOf('reason')} />
          <Button text="申请撤回这一笔" busy={ask.busy} onClick={() => void ask.run()} />
        </>
      )}
    </Sheet>
  );
}

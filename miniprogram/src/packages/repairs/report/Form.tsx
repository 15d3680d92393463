import type { ReactNode } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import type { Load } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import { LawLink } from '../../../law/LawLink';
import { replace } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import type { Home } from '../../../who/me';
import { Alike } from './Alike';
import { Fields } from './Fields';
import { promise, type RepairKinds } from './kinds';
import type { Draft } from './useDraft';
import { Where } from './Where';
import { placeOf } from './where-words';

export interface FormProps {
  home: Home;
  kinds: Load<RepairKinds>;
  draft: Draft;
  /** Stands on top: what kind it is, and whose. */
  choice: ReactNode;
}

/** 报修、投诉、建议: where, what, a few words, photos. Nothing is asked that the cloud knows already. */
export function Form({ home, kinds, draft, choice, phone, now }: FormProps & { phone: string; now: string }) {
  const { communityId, unitId } = home;
  const { kind, common, category } = draft;
  const number = useNumber();
  const repair = kind === 'repair';
  const where = draft.place ?? placeOf(home, common || !repair);
  const send = useAction(async () => {
    const report = await draft.written(communityId, where);
    const { requestId, similar } = await cloud.requests.report({
      ...report,
      unitId,
      requestId: await number.take(),
    });
    toast(similar > 0 ? `交给物业了，同样的还有 ${similar} 件在办` : '交给物业了');
    replace('repairs/progress', { requestId });
  });
  const bar = (
    <BottomBar note={promise(kinds.data, repair ? draft.howUrgent : kind)}>
      <Button text="交给物业" busy={send.busy} disabled={!kinds.data} onClick={() => void send.run()} />
    </BottomBar>
  );
  return (
    <Page title="报修和投诉" bar={bar}>
      {choice}
      <Loaded load={kinds} what="报修类别" shape="card">
        {(lists) => (
          <>
            <Card>
              <Where
                common={common || !repair}
                place={where}
                places={lists.places}
                error={send.errorOf('place')}
                {...(repair ? { onMove: draft.move } : {})}
                onPlace={draft.setPlace}
              />
            </Card>
            <Fields draft={draft} kinds={lists} errorOf={send.errorOf} />
            {repair && common && category ? (
              <Alike unitId={unitId} category={category} place={where} now={now} />
            ) : null}
            <Card kind="list">
              <Cell icon="phone" text="联系电话" aside={spaced(phone)} last={!repair} />
              {repair ? (
                <Cell icon="coins" text="要不要钱" aside={common ? '公共地方不向您收' : '先说好价钱再动手'} last />
              ) : null}
            </Card>
            {repair ? null : <LawLink id="civil-942" />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** `138****2106` → `138 **** 2106`. */
const spaced = (phone: string) => phone.replace(/^(\d{3})(\*{4})(\d{4})$/, '$1 $2 $3');

import { type ComponentType, useState } from 'react';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Cell } from '../../../ui/cell/Cell';
import { Sheet } from '../../../ui/sheet/Sheet';
import { AnswerOfferSheet } from './AnswerOfferSheet';
import { AppointSheet } from './AppointSheet';
import { AssignSheet } from './AssignSheet';
import { ConfirmPaperSheet } from './ConfirmPaperSheet';
import { ConfirmSheet } from './ConfirmSheet';
import { type Deed, deedsOf, deedText } from './deeds';
import { FinishSheet } from './FinishSheet';
import { LinkCostSheet } from './LinkCostSheet';
import { OfferSheet } from './OfferSheet';
import { PaperYesSheet } from './PaperYesSheet';
import { PauseSheet } from './PauseSheet';
import { ReopenSheet } from './ReopenSheet';
import type { Repair } from './request';
import { ArriveSheet, HandBackSheet, ReleaseOfferSheet, ResumeSheet } from './StepSheets';
import { TakeSheet } from './TakeSheet';
import { WithdrawSheet } from './WithdrawSheet';

export interface DoingProps {
  request: Repair;
  /** The cloud's instant, ISO. */
  now: string;
  onDone: () => void;
}

/** What every sheet of this page gets. */
export interface SheetProps extends DoingProps {
  open: boolean;
  onClose: () => void;
}

const sheets: Record<Deed, ComponentType<SheetProps>> = {
  take: TakeSheet,
  assign: AssignSheet,
  handBack: HandBackSheet,
  appoint: AppointSheet,
  arrive: ArriveSheet,
  pause: PauseSheet,
  resume: ResumeSheet,
  offer: OfferSheet,
  recordPaperYes: PaperYesSheet,
  confirmPaperYes: ConfirmPaperSheet,
  releaseOffer: ReleaseOfferSheet,
  linkCost: LinkCostSheet,
  finish: FinishSheet,
  answerOffer: AnswerOfferSheet,
  confirm: ConfirmSheet,
  reopen: ReopenSheet,
  withdraw: WithdrawSheet,
};

/** The bar of what this person may do now: the likely step, and the others behind one button. */
export function Doing({ request, now, onDone }: DoingProps) {
  const [deed, setDeed] = useState<Deed>();
  const [others, setOthers] = useState(false);
  const [main, ...rest] = deedsOf(request);
  const Chosen = deed && sheets[deed];
  const close = () => setDeed(undefined);
  const choose = (each: Deed) => {
    setOthers(false);
    setDeed(each);
  };
  const done = () => {
    close();
    onDone();
  };
  const quiet = main === 'withdraw' || main === 'reopen' || main === 'linkCost';
  const [only] = rest;
  return (
    <>
      <BottomBar>
        {rest.length === 1 && only ? (
          <Button kind="line" text={deedText(only, request)} onClick={() => choose(only)} />
        ) : null}
        {rest.length > 1 ? <Button kind="line" text="别的步骤" onClick={() => setOthers(true)} /> : null}
        {main ? (
          <Button kind={quiet ? 'line' : 'main'} text={deedText(main, request)} onClick={() => choose(main)} />
        ) : null}
      </BottomBar>
      <Sheet open={others} title="别的步骤" onClose={() => setOthers(false)}>
        {rest.map((each, at) => (
          <Cell key={each} text={deedText(each, request)} last={at === rest.length - 1} onClick={() => choose(each)} />
        ))}
      </Sheet>
      {Chosen ? <Chosen open request={request} now={now} onClose={close} onDone={done} /> : null}
    </>
  );
}

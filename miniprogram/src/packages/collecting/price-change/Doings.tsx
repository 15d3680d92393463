import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import type { Change } from './Changes';
import { ConsentForm } from './ConsentForm';
import { GroundForm } from './GroundForm';
import { PlanForm } from './PlanForm';
import { ResultForm } from './ResultForm';
import { TellForm } from './TellForm';

export interface DoingProps {
  desk: Desk;
  standardId: string;
  change: Change;
  onDone: () => void;
}

/** What may be done now by who looks: the company runs the steps, the street has its word. */
export function Doings(props: DoingProps) {
  const { desk, change } = props;
  const done = (id: Change['steps'][number]['id']) => change.steps.find((step) => step.id === id)?.done ?? false;
  const runs = desk.holds('clerk', 'manager');
  if (!change.begun) return runs ? <PlanForm {...props} /> : <Note>物业还没公示方案。</Note>;
  return (
    <>
      {runs && change.untold.length > 0 ? <TellForm {...props} /> : null}
      {desk.holds('street') && change.resultNoticeId === null ? <ConsentForm {...props} /> : null}
      {runs && change.resultNoticeId === null ? <GroundForm {...props} /> : null}
      {runs && !done('result') ? <ResultForm {...props} /> : null}
      {runs && change.steps.every((step) => step.done) ? (
        <Card>
          <Button text="去公示新标准" onClick={() => go('collecting/standards', { communityId: desk.communityId })} />
        </Card>
      ) : null}
    </>
  );
}

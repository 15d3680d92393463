import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useWatch } from '../../../desk/useWatch';
import { replace } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Done } from '../../../ui/done/Done';
import { Page } from '../../../ui/page/Page';
import { Progress } from '../../../ui/progress/Progress';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { BadRows } from './BadRows';
import { Roll } from './Roll';

/** A spreadsheet that was looked at or confirmed: how far it is. */
export function Underway({ communityId, importId }: { communityId: string; importId: string }) {
  const load = useLoad(`import.${importId}`, () => cloud.roll.progress({ importId }));
  useWatch(load.data?.state === 'importing', load.reload);
  const again = () => replace('workbench/roll-import', { communityId });
  const drop = useAction(async () => {
    await cloud.roll.drop({ importId });
    again();
  });
  return (
    <Page title="导入名册">
      <Loaded load={load} what="导入情况" shape="card">
        {({ state, done, total, message, held }) => (
          <>
            {state === 'imported' ? (
              <>
                <Card>
                  <Done title="导好了" detail={message} />
                </Card>
                <BadRows title="和名册不同，没有改的" kind="wait" rows={held.lines} total={held.rows} />
                <Roll communityId={communityId} />
              </>
            ) : null}
            {state === 'importing' ? (
              <Card>
                <Progress name="正在写入名册" done={done} total={total} unit="户" note={message} />
              </Card>
            ) : null}
            {state === 'previewed' || state === 'dropped' ? (
              <Card>
                <Tip kind={state === 'previewed' ? 'wait' : 'plain'}>{message}</Tip>
                <Buttons>
                  {state === 'previewed' ? (
                    <Button kind="line" text="不导了" busy={drop.busy} onClick={() => void drop.run()} />
                  ) : null}
                  <Button text="重新选表格" onClick={again} />
                </Buttons>
              </Card>
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

import { momentText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { More } from '../../../ui/more/More';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';

/** 离任交接: what passed from whom to whom, and whether it was received. */
export function HandOvers({ communityId }: { communityId: string }) {
  const { load, more } = usePages(`post-hand-overs.${communityId}`, (skip) =>
    cloud.account.postHandOvers({ communityId, skip, limit: pageSize }),
  );
  const confirm = useAction(async (handOverId: string) => {
    await cloud.account.confirmPostHandOver({ handOverId });
    toast('记下了，收到了');
    load.reload();
  });
  return (
    <Loaded load={load} what="交接" quiet>
      {(pages) => {
        const rows = pages.flatMap((page) => page.handOvers);
        if (rows.length === 0) return null;
        return (
          <>
            <SectionHead title="离任交接" />
            {rows.map(({ handOverId, roleTitle, fromName, toName, requests, custody, reason, at, ...one }) => (
              <Card key={handOverId} title={`${fromName} → ${toName}`}>
                <Badge
                  kind={one.confirmedAt ? 'ok' : 'wait'}
                  text={one.confirmedAt ? `${momentText(one.confirmedAt)} 收到` : '等接手的人确认'}
                />
                <KeyValues
                  rows={[
                    { name: '岗位', value: `${roleTitle}，${momentText(at)}` },
                    { name: '原因', value: reason },
                    { name: '没办完的', value: `${requests} 件` },
                    ...(custody.length > 0 ? [{ name: '东西', value: custody.join('、') }] : []),
                  ]}
                />
                {one.mayConfirm ? (
                  <Buttons>
                    <Button text="都收到了" busy={confirm.busy} onClick={() => void confirm.run(handOverId)} />
                  </Buttons>
                ) : null}
              </Card>
            ))}
            <More last={pages.at(-1)?.handOvers.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}

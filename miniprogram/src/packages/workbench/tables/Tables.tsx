import { Fragment, useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { TakeSheet } from './TakeSheet';

export type OfficeList = Awaited<ReturnType<Cloud['tables']['lists']>>['groups'][number]['lists'][number];

/** The lists of this post, one a line; a press asks for which days. */
export function Tables({ desk }: { desk: Desk }) {
  const { communityId } = desk;
  const [chosen, setChosen] = useState<OfficeList>();
  const load = useLoad(`tables.${communityId}`, () => cloud.tables.lists({ communityId }));
  return (
    <Page title="导出台账">
      <Loaded load={load} what="台账">
        {({ groups }) =>
          groups.length === 0 ? (
            <Card>
              <Empty title="您的岗位没有台账" detail="台账由管这件事的人导出。" />
            </Card>
          ) : (
            groups.map(({ title, lists }) => (
              <Fragment key={title}>
                <SectionHead title={title} />
                <Card kind="list">
                  {lists.map((one, at) => (
                    <Cell
                      key={one.list}
                      icon="download"
                      tint="pine"
                      text={one.title}
                      detail={one.holds}
                      last={at === lists.length - 1}
                      onClick={() => setChosen(one)}
                    />
                  ))}
                </Card>
              </Fragment>
            ))
          )
        }
      </Loaded>
      <Tip icon="shield">导出的是真正的表格（.xlsx），金额和面积都是数字，可以再加总。谁导出了什么，会留记录。</Tip>
      {chosen ? <TakeSheet desk={desk} list={chosen} onClose={() => setChosen(undefined)} /> : null}
    </Page>
  );
}

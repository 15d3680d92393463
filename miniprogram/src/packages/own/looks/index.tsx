import { momentText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { labelText } from '../../../who/words';

/** 谁看过我的姓名、电话, when and what for. */
export default function Looks() {
  const { load, more } = usePages('looks', (skip) => cloud.account.whoLooked({ skip, limit: pageSize }));
  return (
    <Page title="谁看过我的资料">
      <Loaded load={load} what="记录">
        {(pages) => {
          const rows = pages.flatMap((page) => page.looks);
          return (
            <>
              <Card kind="list">
                {rows.length === 0 ? <Empty title="没有人看过" detail="平时您的姓名和电话都遮着。" /> : null}
                {rows.map(({ id, at, who, unitLabel, field, reason }, index) => (
                  <Cell
                    key={id}
                    icon="shield"
                    text={`${who}看了${field === 'phone' ? '电话' : '姓名'}`}
                    detail={`${labelText(unitLabel)} · ${reason}`}
                    aside={momentText(at)}
                    last={index === rows.length - 1}
                  />
                ))}
              </Card>
              <More last={pages.at(-1)?.looks.length ?? 0} onMore={more} />
              <Note>每人每天最多看 30 次，看一次写一个理由，社区和业委会也查得到。觉得不该看的，可以找社区。</Note>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

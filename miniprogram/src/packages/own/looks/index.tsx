import { momentText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Cell } from '../../../ui/cell/Cell';
import { PagedList } from '../../../ui/more/PagedList';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { labelText } from '../../../who/words';

/** 谁看过我的姓名、电话, when and what for. */
export default function Looks() {
  const pages = usePages('looks', (skip) => cloud.account.whoLooked({ skip, limit: pageSize }));
  return (
    <Page title="谁看过我的资料">
      <PagedList
        pages={pages}
        what="记录"
        rowsOf={({ looks }) => looks}
        nothing={{ title: '没有人看过', detail: '平时您的姓名和电话都遮着。' }}
      >
        {({ id, at, who, unitLabel, field, reason }, last) => (
          <Cell
            key={id}
            icon="shield"
            text={`${who}看了${field === 'phone' ? '电话' : '姓名'}`}
            detail={`${labelText(unitLabel)} · ${reason}`}
            aside={momentText(at)}
            last={last}
          />
        )}
      </PagedList>
      <Note>每人每天最多看 30 次，看一次写一个理由，社区和业委会也查得到。觉得不该看的，可以找社区。</Note>
    </Page>
  );
}

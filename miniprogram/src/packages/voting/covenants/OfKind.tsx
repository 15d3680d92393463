import { wholeDayText } from '@mulin/domain/day/spoken';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Empty } from '../../../ui/state/Empty';
import { type Governing, stampOf, type Version } from './version';

/** 管理规约, or another kind: its versions, the newest first. */
export function OfKind({ kindText, versions }: Governing['kinds'][number]) {
  return (
    <Card kind="list" title={kindText}>
      {versions.length === 0 ? (
        <Empty title={`还没有${kindText}`} detail="要由业主大会表决通过，通过了在这里能看到全文。" />
      ) : null}
      {versions.map((version, at) => (
        <NoticeRow
          key={version.versionId}
          title={version.title}
          badge={{ kind: stampOf[version.state], text: version.stateText }}
          meta={metaOf(version)}
          last={at === versions.length - 1}
          onClick={() => go('voting/covenants', { versionId: version.versionId })}
        />
      ))}
    </Card>
  );
}

function metaOf({ inForceFrom, inForceUntil, clauseCount }: Version): string[] {
  const clauses = clauseCount > 0 ? `${clauseCount} 条` : '见附件';
  if (inForceFrom === null) return [clauses];
  const from = wholeDayText(inForceFrom);
  return [clauses, inForceUntil === null ? `${from}起` : `${from}到 ${wholeDayText(inForceUntil)}`];
}

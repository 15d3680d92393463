import { type Cloud, cloud } from '../../../cloud/cloud';
import { type Load, useLoad } from '../../../cloud/useLoad';
import type { Statement } from './lines';

export type Notice = Awaited<ReturnType<Cloud['board']['notice']>>;

/** A statement, and the notice it hangs under once it is published. */
export interface Shown {
  statement: Statement;
  notice: Notice | undefined;
}

/** From the board a statement is known by its notice, from the workbench and from its correction by itself. */
export function useStatement({ noticeId, statementId }: { noticeId?: string; statementId?: string }): Load<Shown> {
  const name = noticeId ?? statementId;
  return useLoad(name && `statement.${name}`, async () => {
    const opened = noticeId === undefined ? undefined : await cloud.board.notice({ noticeId });
    const statement = await cloud.board.statement({ statementId: opened?.about.id ?? statementId ?? '' });
    if (opened !== undefined || statement.noticeId === null) return { statement, notice: opened };
    return { statement, notice: await cloud.board.notice({ noticeId: statement.noticeId }) };
  });
}

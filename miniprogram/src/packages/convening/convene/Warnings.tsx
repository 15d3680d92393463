import { LOCAL_ADDITIONS_OPEN } from '@mulin/domain/assembly/local-additions';
import type { Cloud } from '../../../cloud/cloud';
import { Note } from '../../../ui/note/Note';
import { Tip } from '../../../ui/tip/Tip';

type Warning = Awaited<ReturnType<Cloud['assembly']['warnings']>>['warnings'][number];

/** 提醒: what blocks first, then what weakens the vote. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  return (
    <>
      {warnings.length === 0 ? <Tip kind="ok">检查过了，没有要提醒的。</Tip> : null}
      {warnings.map(({ kind, text, blocking }) => (
        <Tip key={`${kind} ${text}`} kind={blocking ? 'bad' : 'wait'} icon="alert">
          {blocking ? '要先改好：' : ''}
          {text}
        </Tip>
      ))}
      <Note>{LOCAL_ADDITIONS_OPEN}。</Note>
    </>
  );
}

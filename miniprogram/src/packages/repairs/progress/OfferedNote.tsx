import { yuan } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import type { Repair } from './request';

/** The price a paper speaks of. */
export function OfferedNote({ offer: { what, fen }, more }: { offer: Repair['offers'][number]; more: string }) {
  return (
    <Note>
      {what}，一共 {yuan(fen)} 元。{more}
    </Note>
  );
}

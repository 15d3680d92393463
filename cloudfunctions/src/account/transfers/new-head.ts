import { headsOf } from '@mulin/domain/roll/heads';
import { headOfItsOwn } from '../../assembly/voting/undelivered';
import { idOf } from '../../kit/ids';

/** Who votes by the home from now on, told as a register would tell it: one owner with a telephone is one head in all the homes. */
export function newHead(
  { _id, communityId, building }: { _id: string; communityId: string; building: string },
  owners: readonly { name: string; phone: string | null }[],
): string {
  const names = owners.map(({ name }) => name);
  const [first] = owners;
  const row = { owner: names.join('、'), owners: names, phone: first?.phone ?? '', idNo: '', building };
  const [head] = headsOf([{ ...row, handOver: 'delivered' }]).heads;
  if (!head || (head.kind === 'person' && row.phone === '')) return headOfItsOwn({ _id, communityId });
  return idOf('h', 'head', communityId, head.key);
}

import type { Purpose } from '@mulin/domain/ringing/purposes';
import { askToRing } from '../cloud/ask-to-ring';
import { type Cloud, cloud } from '../cloud/cloud';
import { useAction } from '../cloud/useAction';
import { type Load, useLoad } from '../cloud/useLoad';
import { toast } from '../ui/sheet/toast';

export type Ringing = Awaited<ReturnType<Cloud['messages']['ringing']>>;

/** What may ring on this phone, and how to ask for more of it. */
export function useRinging(): { load: Load<Ringing>; ask: (wanted: readonly Purpose[]) => void; busy: boolean } {
  const load = useLoad('ringing', () => cloud.messages.ringing({}));
  const asking = useAction(async (wanted: readonly Purpose[]) => {
    const offered = (load.data?.purposes ?? []).filter(({ purpose }) => wanted.includes(purpose));
    const yes = await askToRing(offered.map(({ templateId }) => templateId));
    const accepted = offered.filter(({ templateId }) => yes.includes(templateId)).map(({ purpose }) => purpose);
    if (accepted.length === 0) return toast('好的，不提醒；消息里照样有一份');
    await cloud.messages.agreeToRing({ accepted });
    toast('好的，到时候微信提醒您');
    load.reload();
  });
  return { load, ask: (wanted) => void asking.run(wanted), busy: asking.busy };
}

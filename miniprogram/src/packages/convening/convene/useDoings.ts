import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { toast } from '../../../ui/sheet/toast';

type Ask = 'announce' | 'discard' | 'withdraw';

/** What a convener can do to a vote that has not opened, each asked about once more. */
export function useDoings(pollId: string, version: number | undefined, after: () => void, gone: () => void) {
  const [asking, setAsking] = useState<Ask>();
  const done = (text: string) => {
    setAsking(undefined);
    toast(text);
  };
  const announce = useAction(async () => {
    setAsking(undefined);
    await cloud.assembly.announce({ pollId, ...(version ? { version } : {}) });
    toast('公告贴出去了');
    after();
  });
  const discard = useAction(async () => {
    await cloud.assembly.discard({ pollId });
    done('草稿删掉了');
    gone();
  });
  const withdraw = useAction(async (reason: string) => {
    await cloud.assembly.withdraw({ pollId, reason });
    done('撤回了，公告换成了撤回公告');
    after();
  });
  return { asking, ask: setAsking, cancel: () => setAsking(undefined), announce, discard, withdraw };
}

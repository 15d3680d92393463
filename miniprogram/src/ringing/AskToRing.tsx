import { type Moment, moments, type Purpose } from '@mulin/domain/ringing/purposes';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { useRinging } from './useRinging';

const words: Record<Moment, { text: string; button: string }> = {
  voted: { text: '结果出来了，要不要微信提醒您？', button: '出结果提醒我' },
  paid: { text: '下次出账单、退款有答复，要不要微信提醒您？', button: '有账单提醒我' },
  reported: { text: '有人接单、约时间、办完了，要不要微信提醒您？', button: '有进展提醒我' },
};

/** 微信提醒 offered after the tap that makes one want to hear on; nothing where no template is set up or enough is agreed to. */
export function AskToRing({ moment }: { moment: Moment }) {
  const { load, ask, busy } = useRinging();
  const wanted: readonly Purpose[] = moments[moment];
  const offered = (load.data?.purposes ?? []).filter(({ purpose, left }) => wanted.includes(purpose) && left === 0);
  if (offered.length === 0) return null;
  return (
    <Card title={words[moment].text} small>
      <Button kind="soft" icon="bell" text={words[moment].button} busy={busy} onClick={() => ask(wanted)} />
    </Card>
  );
}

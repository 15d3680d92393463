import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Committee } from '../../../committee/CommitteeCard';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { squareMetres } from '../../../ui/figures';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';

type Recall = Awaited<ReturnType<Cloud['committee']['recalls']>>['recalls'][number];

/** 罢免: proposals to end a member's seat, how far they are, and proposing one. The assembly decides. */
export function Recalls({ communityId, committee }: { communityId: string; committee: Committee }) {
  const load = useLoad(`recalls.${communityId}`, () => cloud.committee.recalls({ communityId }));
  const [proposing, setProposing] = useState(false);
  const [supporting, setSupporting] = useState<Recall>();
  const done = () => {
    setProposing(false);
    setSupporting(undefined);
    load.reload();
  };
  const support = useAction(async () => {
    if (!supporting) return;
    await cloud.committee.supportRecall({ recallId: supporting.recallId });
    toast('附议了');
    done();
  });
  return (
    <Loaded load={load} what="提议" quiet>
      {({ recalls, ground }) => (
        <Card title="终止委员职务的提议">
          {recalls.map((recall) => (
            <OneRecall key={recall.recallId} recall={recall} onSupport={() => setSupporting(recall)} />
          ))}
          <Note>提议够数以后，由业主大会表决决定。依据：{ground}。</Note>
          <Buttons>
            <Button kind="line" text="提议终止一位委员的职务" onClick={() => setProposing(true)} />
          </Buttons>
          {proposing ? <Propose committee={committee} onClose={() => setProposing(false)} onDone={done} /> : null}
          <ConfirmSheet
            open={supporting !== undefined}
            title={`附议终止${supporting?.memberName ?? ''}的职务吗？`}
            confirm="附议"
            busy={support.busy}
            onConfirm={() => void support.run()}
            onCancel={() => setSupporting(undefined)}
          >
            您名下在本小区的房子都会计入附议的面积和人数。附议只是要求表决，不等于已经决定。
          </ConfirmSheet>
        </Card>
      )}
    </Loaded>
  );
}

function OneRecall({ recall, onSupport }: { recall: Recall; onSupport: () => void }) {
  const { memberName, reason, stateText, state, members, membersNeeded, heads, headsNeeded } = recall;
  return (
    <View className="ml-kvs">
      <View className="ml-between">
        <View className="ml-strong">{memberName}</View>
        <Badge kind={state === 'reached' ? 'wait' : 'closed'} text={stateText} />
      </View>
      <View className="ml-sm">{reason}</View>
      {state === 'gathering' ? (
        <KeyValues
          rows={[
            { name: '委员提议', value: `${members} 人，要 ${membersNeeded} 人` },
            { name: '或业主人数', value: `${heads} 人，要 ${headsNeeded} 人` },
            {
              name: '和业主面积',
              value: `${squareMetres(recall.areaCenti)} ㎡，要 ${squareMetres(recall.areaNeededCenti)} ㎡`,
            },
          ]}
        />
      ) : null}
      {recall.maySupport ? <Button kind="soft" small text="附议" onClick={onSupport} /> : null}
    </View>
  );
}

function Propose({ committee, onClose, onDone }: { committee: Committee; onClose: () => void; onDone: () => void }) {
  const [memberId, setMemberId] = useState<string>();
  const [reason, setReason] = useState('');
  const picks = committee.members
    .filter((one) => one.inOffice)
    .map((one) => ({ id: one.memberId, text: one.name, detail: one.roleTitle }));
  const propose = useAction(async () => {
    if (!memberId) throw new CloudError('INVALID_INPUT', '选一下是哪位委员', 'memberId');
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚理由，大家都看得到', 'reason');
    await cloud.committee.proposeRecall({ committeeId: committee.committeeId, memberId, reason });
    toast('提议了，等邻居附议');
    onDone();
  });
  return (
    <Sheet open title="提议终止委员职务" onClose={onClose}>
      <PickField
        label="哪位委员"
        picks={picks}
        value={memberId}
        onChange={setMemberId}
        error={propose.errorOf('memberId')}
      />
      <TextField
        long
        label="理由"
        hint="全体业主看得到，只写事实"
        max={300}
        value={reason}
        onChange={setReason}
        error={propose.errorOf('reason')}
      />
      <Button text="提议" busy={propose.busy} onClick={() => void propose.run()} />
    </Sheet>
  );
}

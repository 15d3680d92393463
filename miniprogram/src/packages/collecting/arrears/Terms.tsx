import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';
import { EnteredTerms } from './EnteredTerms';
import { TermsSheet } from './TermsSheet';

export type LadderTerms = Awaited<ReturnType<Cloud['arrears']['ladderTerms']>>;

/** 分几步: the days of each step, and whether the covenant sets them or nobody has yet. */
export function Terms({ desk: { communityId, holds }, onChanged }: { desk: Desk; onChanged?: () => void }) {
  const [open, setOpen] = useState(false);
  const load = useLoad(`ladder-terms.${communityId}`, () => cloud.arrears.ladderTerms({ communityId }));
  const done = () => {
    setOpen(false);
    load.reload();
    onChanged?.();
  };
  return (
    <Loaded load={load} what="催缴天数">
      {(terms) => (
        <Card small title="催缴分几步">
          <KeyValues
            rows={[
              ...terms.steps.map(({ title, afterDays }) => ({ name: title, value: `过缴费日 ${afterDays} 天` })),
              { name: '催告给几天', value: `${terms.respondDays} 天` },
            ]}
          />
          <Note>{groundOf(terms)}消息提醒由系统白天自动发；有异议、在办减免的不发。</Note>
          {terms.covenant && terms.entered ? (
            <EnteredTerms
              communityId={communityId}
              versionId={terms.covenant.versionId}
              entered={terms.entered}
              mayDecide={holds('committee', 'community', 'street')}
              onDone={done}
            />
          ) : null}
          {terms.covenant && holds('manager', 'committee', 'community', 'street') ? (
            <Buttons>
              <Button kind="soft" text="按规约登记天数" onClick={() => setOpen(true)} />
            </Buttons>
          ) : null}
          {open && terms.covenant ? (
            <TermsSheet
              communityId={communityId}
              versionId={terms.covenant.versionId}
              terms={terms}
              onClose={() => setOpen(false)}
              onDone={done}
            />
          ) : null}
        </Card>
      )}
    </Loaded>
  );
}

function groundOf({ covenant }: LadderTerms): string {
  if (!covenant) return '天数是系统默认，待核：小区还没有生效的管理规约。';
  if (covenant.clause === null) return `天数是系统默认，待核：“${covenant.title}”里的天数还没有登记。`;
  return `按“${covenant.title}”第 ${covenant.clause} 条${covenant.clauseText ? `：${covenant.clauseText}` : '。'}`;
}

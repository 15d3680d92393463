import { groupsOf, OPEN_STATUTES, STATUTES } from '@mulin/domain/assembly/statutes/map';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../ui/card/Card';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Tip } from '../../../ui/tip/Tip';

const views = [
  { id: 'open', text: `待核 ${OPEN_STATUTES.length} 条` },
  { id: 'all', text: `全部 ${STATUTES.length} 条` },
] as const;

/** 依据与待核: every rule of law the app decides by, and what is open about it. The list is the one the code is made of. */
export default function OpenPoints() {
  const [view, setView] = useState<'open' | 'all'>('open');
  const groups = groupsOf(view === 'open' ? OPEN_STATUTES : STATUTES);
  return (
    <Page title="依据与待核">
      <Tip>待核，就是法律没写明，或者还没读到原文。要较真的时候，请先问住建局或者律师。</Tip>
      <Segment options={views} value={view} onChange={setView} />
      {groups.map(({ group, title, statutes }) => (
        <Card key={group} title={title}>
          {statutes.map(({ id, rule, source, open }, at) => (
            <View key={id}>
              {at > 0 ? <View className="ml-hr" /> : null}
              <View>{rule}</View>
              <View className="ml-note">依据：{source}</View>
              {open ? <View className="ml-note ml-berry">待核：{open}</View> : null}
            </View>
          ))}
        </Card>
      ))}
    </Page>
  );
}

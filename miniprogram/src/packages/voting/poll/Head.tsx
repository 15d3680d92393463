import { MEETINGS } from '@mulin/domain/assembly/card/meeting';
import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { pollBadge } from '../../../polls/badge';
import { windowText } from '../../../polls/poll';
import { Turnout } from '../../../polls/Turnout';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { count, squareMetres } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import type { Vote } from '../shown/useVote';

/** Where the vote is, its window and scope, and who has taken part so far. */
export function Head({ poll, now, row }: Vote) {
  const { title, turnout, announcedAt, opensAt, closesAt, scopeText, legalModeText, state, kind } = poll;
  const voted = row?.voted ? ({ mine: 'voted' } as const) : {};
  return (
    <Card>
      <View className="ml-between">
        <Badge {...pollBadge({ ...poll, ...voted }, now)} />
        <View className="ml-note">{windowText(poll)}</View>
      </View>
      <View className="ml-card__h ml-card__h--under">{title}</View>
      <KeyValues
        rows={[
          ...(announcedAt ? [{ name: '公告', value: momentText(announcedAt) }] : []),
          { name: '投票', value: `${momentText(opensAt)}—${momentText(closesAt)}` },
          { name: '范围', value: scopeText },
          ...(turnout
            ? [{ name: '总数', value: `${squareMetres(turnout.totalAreaCenti)} ㎡，${count(turnout.totalHeads)} 人` }]
            : []),
          { name: '会议', value: MEETINGS[kind] },
          { name: '效力', value: legalModeText },
        ]}
      />
      {turnout && state !== 'announced' && state !== 'withdrawn' ? (
        <>
          <View className="ml-hr" />
          <View className="ml-sm ml-strong">参加投票的业主</View>
          <Turnout turnout={turnout} />
          <Note>
            {state === 'open' ? '两条都过线，投票才算数。各选了什么，截止以后才公布。' : '截止时的参加情况。'}
          </Note>
        </>
      ) : null}
    </Card>
  );
}

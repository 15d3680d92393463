import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';
import { Decide } from '../../books/statement-draft/Decide';
import { sumOf } from '../../books/statement-draft/rows';

export interface ReviewProps {
  statementId: string;
  communityId: string;
  onDone: () => void;
}

/** 等您复核: the statement that waits for the committee, with its sum and the two answers. */
export function Review({ statementId, communityId, onDone }: ReviewProps) {
  const load = useLoad(`statement.${statementId}`, () => cloud.board.statement({ statementId }));
  const open = () => go('books/statement-draft', { communityId, statementId });
  return (
    <>
      <SectionHead title="等您复核" />
      <Loaded load={load} what="报表" shape="card">
        {(statement) => (
          <Card>
            <View className="ml-between">
              {statement.badge === 'overdue' ? (
                <Badge kind="bad" text={statement.badgeText} />
              ) : (
                <Badge kind="wait" text="等您复核" />
              )}
              <View className="ml-note">{momentText(statement.preparedAt)} 编制</View>
            </View>
            <View className="ml-card__h ml-card__h--under">{statement.kindTitle}</View>
            <View className="ml-sm">{statement.periodText}</View>
            <LedgerSum narrow rows={sumOf(statement.figures)} />
            <Cell icon="doc" text={`凭证 ${statement.vouchers.length} 张，看全表`} last onClick={open} />
            <Decide statement={statement} onDone={onDone} />
          </Card>
        )}
      </Loaded>
    </>
  );
}

import { canonical } from '../../../canonical/canonical';
import { checkCard, pollIdOf } from '../../card/card';
import { freezeRoll } from '../../card/frozen-roll';
import { receiptCode } from '../../card/receipt';
import { type Look, no, same } from '../study';

/** What was frozen before the opening: the card and the roll. */
export const FROZEN: readonly Look[] = [
  {
    title: '表决卡与编号',
    proves: '事项、规则、时间和计票设定在开票前后没有改过',
    look: ({ pack }) => {
      checkCard(pack.card);
      return same(pollIdOf(pack.card), pack.pollId, `编号${receiptCode(pack.pollId)}`, '表决卡与编号不符');
    },
  },
  {
    title: '名册',
    proves: '计票所用的名册就是开始前冻结的那一份',
    look: ({ pack }) => {
      const frozen = freezeRoll(pack.roll);
      if (canonical(frozen.rows) !== canonical(pack.roll)) return no('名册没有按房屋排序');
      return same(frozen.root, pack.card.rollRoot, `${pack.roll.length}套房`, '名册与表决卡上的根不符');
    },
  },
  {
    title: '总面积与总人数',
    proves: '分母是名册逐行相加的结果，一人多套按一人计',
    look: ({ pack, electorate: { total } }) =>
      same(total, pack.card.total, `${total.heads}人`, '表决卡上的总面积或总人数不符'),
  },
];

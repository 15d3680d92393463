import { answers, type BallotContent, loggedCommit } from '../../card/ballot';
import { receiptCode } from '../../card/receipt';
import type { OpenBallot, RecountPackage } from '../package';
import { isOnRoll, isTimely, sortOut, speakers } from '../sort-out';
import { type Finding, type Look, no, type Study, yes } from '../study';

/** Every single ballot: unchanged, on the roll, once, in time, complete. */
export const BALLOTS: readonly Look[] = [
  {
    title: '每张票与回执',
    proves: '公布的每张票都与投票时的回执一致，没有改过',
    look: ({ pack }) => {
      const wrong = pack.ballots.find(
        (ballot) => loggedCommit(pack.card, ballot.channel, contentOf(pack, ballot)) !== ballot.commit,
      );
      return wrong ? no(`回执${receiptCode(wrong.commit)}与选票不符`) : yes(`${pack.ballots.length}张`);
    },
  },
  {
    title: '每张票在名册上',
    proves: '没有名册以外的票，名册上的人也没有被当成外人',
    look: ({ pack, electorate }) => {
      const stranger = pack.ballots.find((ballot) => !isOnRoll(electorate, ballot));
      if (stranger) return no(`回执${receiptCode(stranger.commit)}不在名册上`);
      const wrong = pack.refused.find((one) => (one.reason === 'NOT_ON_ROLL') === isOnRoll(electorate, one));
      return wrong ? no(`回执${receiptCode(wrong.commit)}是否在名册上与拒绝理由不符`) : yes('全部在名册上');
    },
  },
  { title: '一个业主一票', proves: '没有人被计两次', look: lookAtHeads },
  {
    title: '投票时间',
    proves: '计入的票都在截止以前交来，迟到的票都没有计入',
    look: ({ pack: { card, ballots, refused } }) => {
      const late = ballots.find((ballot) => !isTimely(card, ballot));
      if (late) return no(`回执${receiptCode(late.commit)}不在投票期内`);
      const wrong = refused.find(
        (one) => one.reason !== 'NOT_ON_ROLL' && (one.reason === 'OUT_OF_WINDOW') === isTimely(card, one),
      );
      const { from, to } = card.window;
      return wrong ? no(`回执${receiptCode(wrong.commit)}的拒绝理由与时间不符`) : yes(`${from} 至 ${to}`);
    },
  },
  {
    title: '选项',
    proves: '每张票答了每个事项，没有选票以外的选项',
    look: ({ pack }) => {
      const wrong = pack.ballots.find((ballot) => !isComplete(pack, ballot));
      return wrong
        ? no(`回执${receiptCode(wrong.commit)}的选项不在选票之内`)
        : yes(`${pack.card.questions.length}个事项`);
    },
  },
  { title: '重复投票', proves: '多次投票的，按冻结的规则只留一张', look: lookAtDuplicates },
];

/** Unit by unit: a ballot that is left with none would count its head a second time. */
function lookAtHeads({ pack, electorate }: Study): Finding {
  const speaking = new Set(speakers(pack.card, electorate, pack.ballots).values());
  const silent = pack.ballots.find((_, index) => !speaking.has(index));
  if (silent) return no(`回执${receiptCode(silent.commit)}的业主计了两张票`);
  return yes(`${new Set(pack.ballots.map((ballot) => ballot.headKey)).size}人`);
}

/** Who was refused for no right or an invalid paper was not heard at all; among the others the policy decides. */
function lookAtDuplicates(study: Study): Finding {
  const heard = study
    .inLogOrder()
    .filter((one) => !('reason' in one) || (one.reason !== 'NO_RIGHT' && one.reason !== 'INVALID'));
  const own = sortOut(study.pack.card, study.electorate, heard);
  const wrong = heard.find((one, index) => own[index] !== ('reason' in one ? one.reason : null));
  if (wrong) return no(`回执${receiptCode(wrong.commit)}没有按规则取舍`);
  const replaced = own.filter((reason) => reason === 'SUPERSEDED' || reason === 'DUPLICATE').length;
  return yes(`${replaced}张被替换或重复`);
}

function contentOf({ pollId }: RecountPackage, { headKey, units, choices, nonce }: OpenBallot): BallotContent {
  return { v: 'mulin-ballot/1', pollId, headKey, ...(units ? { units } : {}), choices, nonce };
}

function isComplete({ card }: RecountPackage, { choices, nonce, channel }: OpenBallot): boolean {
  if (!/^[0-9a-f]{32}$/.test(nonce) || Object.keys(choices).length !== card.questions.length) return false;
  return card.questions.every((question) => {
    const answer = choices[question.id];
    return answer !== undefined && (answer !== 'invalid' || channel === 'paper') && answers(question, answer);
  });
}

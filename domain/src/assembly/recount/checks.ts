import { canonical } from '../../canonical/canonical';
import { answers, type BallotContent, commitOf } from '../card/ballot';
import { checkCard, pollIdOf } from '../card/card';
import { asRollRow, freezeRoll } from '../card/frozen-roll';
import { receiptCode } from '../card/receipt';
import { Electorate } from '../tally/roll';
import { type Claim, settle } from '../tally/standing';
import { ballotsRoot, fingerprintOf, inOrder } from './build';
import { countQuestions } from './count';
import type { OpenBallot, QuestionResult, RecountPackage, RefusedBallot } from './package';

interface Finding {
  ok: boolean;
  detail: string;
}

interface Look {
  title: string;
  proves: string;
  look: (pack: RecountPackage) => Finding;
}

/** Everything after the first check (the shape), in order. */
export const CHECKS: readonly Look[] = [
  {
    title: '表决卡与编号',
    proves: '事项、规则、时间和计票设定在开票前后没有改过',
    look: (pack) => {
      checkCard(pack.card);
      return same(pollIdOf(pack.card), pack.pollId, `编号${receiptCode(pack.pollId)}`, '表决卡与编号不符');
    },
  },
  {
    title: '名册',
    proves: '计票所用的名册就是开始前冻结的那一份',
    look: (pack) => {
      const frozen = freezeRoll(pack.roll);
      if (canonical(frozen.rows) !== canonical(pack.roll)) return no('名册没有按房屋排序');
      return same(frozen.root, pack.card.rollRoot, `${pack.roll.length}套房`, '名册与表决卡上的根不符');
    },
  },
  {
    title: '总面积与总人数',
    proves: '分母是名册逐行相加的结果，一人多套按一人计',
    look: (pack) => {
      const { total } = electorateOf(pack);
      return same(total, pack.card.total, `${total.heads}人`, '表决卡上的总面积或总人数不符');
    },
  },
  {
    title: '每张票与回执',
    proves: '公布的每张票都与投票时的回执一致，没有改过',
    look: (pack) => {
      const wrong = pack.ballots.find((ballot) => commitOf(contentOf(pack, ballot)) !== ballot.commit);
      return wrong ? no(`回执${receiptCode(wrong.commit)}与选票不符`) : yes(`${pack.ballots.length}张`);
    },
  },
  {
    title: '每张票在名册上',
    proves: '没有名册以外的票',
    look: (pack) => {
      const { heads } = electorateOf(pack);
      const known = (ballot: OpenBallot) => {
        const units = heads.get(ballot.headKey);
        return (
          units !== undefined && (ballot.units === undefined || ballot.units.every((unit) => units.includes(unit)))
        );
      };
      const stranger = pack.ballots.find((ballot) => !known(ballot));
      if (stranger) return no(`回执${receiptCode(stranger.commit)}不在名册上`);
      const denied = pack.refused.find((ballot) => ballot.reason === 'NOT_ON_ROLL' && heads.has(ballot.headKey));
      return denied ? no(`回执${receiptCode(denied.commit)}在名册上却被拒`) : yes('全部在名册上');
    },
  },
  {
    title: '一个业主一票',
    proves: '没有人被计两次',
    look: (pack) => {
      const electorate = electorateOf(pack);
      const units = new Set<string>();
      for (const ballot of pack.ballots) {
        for (const unit of unitsOf(ballot, electorate)) {
          if (units.has(unit)) return no(`“${unit}”被计了两次`);
          units.add(unit);
        }
      }
      const heads = new Set(pack.ballots.map((ballot) => ballot.headKey)).size;
      if (heads < pack.ballots.length && pack.ballots.some((ballot) => ballot.units === undefined))
        return no('同一业主计了两张票');
      return yes(`${heads}人`);
    },
  },
  {
    title: '投票时间',
    proves: '计入的票都在投票期内，迟到的票都没有计入',
    look: (pack) => {
      const { from, to } = pack.card.window;
      const inside = (at: string) => from <= at && at < to;
      const late = pack.ballots.find((ballot) => !inside(ballot.at));
      if (late) return no(`回执${receiptCode(late.commit)}不在投票期内`);
      const timely = pack.refused.find((ballot) => (ballot.reason === 'OUT_OF_WINDOW') === inside(ballot.at));
      return timely ? no(`回执${receiptCode(timely.commit)}的拒绝理由与时间不符`) : yes(`${from} 至 ${to}`);
    },
  },
  {
    title: '选项',
    proves: '每张票答了每个事项，没有选票以外的选项',
    look: (pack) => {
      const wrong = pack.ballots.find((ballot) => !isComplete(pack, ballot));
      return wrong
        ? no(`回执${receiptCode(wrong.commit)}的选项不在选票之内`)
        : yes(`${pack.card.questions.length}个事项`);
    },
  },
  { title: '重复投票', proves: '多次投票的，按冻结的规则只留一张', look: lookAtDuplicates },
  {
    title: '逐项合计',
    proves: '同意、反对、弃权的面积和人数都能由选票重新加出来',
    look: (pack) => compare(pack, (result) => ({ ...result, quorum: 0, pass: 0, passed: 0, percent: 0 }), '合计'),
  },
  {
    title: '是否通过',
    proves: '参与和同意、面积和人数四项判断都合法定比例',
    look: (pack) =>
      compare(pack, (one) => (one.kind === 'decision' ? [one.quorum, one.pass, one.passed] : one), '结论'),
  },
  {
    title: '百分比',
    proves: '公布的百分比只舍不入，且不用于判断',
    look: (pack) => compare(pack, (one) => (one.kind === 'decision' ? one.percent : null), '百分比'),
  },
  {
    title: '选票总根',
    proves: '计入的票一张不多一张不少，顺序固定',
    look: (pack) => {
      if (canonical(inOrder(pack.ballots)) !== canonical(pack.ballots)) return no('选票没有按时间排序');
      if (canonical(inOrder(pack.refused)) !== canonical(pack.refused)) return no('未计入的票没有按时间排序');
      return same(ballotsRoot(pack.ballots), pack.ballotsRoot, receiptCode(pack.ballotsRoot), '选票总根不符');
    },
  },
  {
    title: '整包指纹',
    proves: '你手里的复核包与公告上印的是同一份',
    look: (pack) =>
      same(fingerprintOf(pack), pack.fingerprint, `指纹${receiptCode(pack.fingerprint)}`, '复核包被改动过'),
  },
];

function lookAtDuplicates(pack: RecountPackage): Finding {
  const electorate = electorateOf(pack);
  const repeats = pack.refused.filter((ballot) => ballot.reason === 'SUPERSEDED' || ballot.reason === 'DUPLICATE');
  const all = inOrder<OpenBallot | RefusedBallot>([...pack.ballots, ...repeats]);
  const claims = new Map(
    all.map((ballot, index): [number, Claim] => [
      index,
      { units: unitsOf(ballot, electorate), channel: ballot.channel },
    ]),
  );
  const { refused } = settle(claims, pack.card.policy);
  const wrong = all.find((ballot, index) => refused.get(index) !== ('reason' in ballot ? ballot.reason : undefined));
  return wrong ? no(`回执${receiptCode(wrong.commit)}没有按规则取舍`) : yes(`${repeats.length}张被替换或重复`);
}

/** Compares one side of every result with the same side of our own count. */
function compare(pack: RecountPackage, side: (result: QuestionResult) => unknown, name: string): Finding {
  const own = countQuestions(pack.card, electorateOf(pack), pack.ballots);
  if (own.length !== pack.results.length) return no('表决事项与结果的数目不符');
  for (const [index, result] of own.entries()) {
    const published = pack.results[index];
    const apart = !published || published.kind !== result.kind || published.questionId !== result.questionId;
    if (apart || canonical(side(published)) !== canonical(side(result)))
      return no(`第${index + 1}项的${name}与重新计算不符`);
  }
  return yes(`${own.length}个事项`);
}

function electorateOf(pack: RecountPackage): Electorate {
  return new Electorate(pack.roll.map(asRollRow), pack.card.policy, pack.card.scope);
}

function unitsOf(ballot: OpenBallot | RefusedBallot, electorate: Electorate): readonly string[] {
  return ballot.units ?? electorate.heads.get(ballot.headKey) ?? [];
}

function contentOf(pack: RecountPackage, ballot: OpenBallot): BallotContent {
  const { headKey, units, choices, nonce } = ballot;
  return { v: 'mulin-ballot/1', pollId: pack.pollId, headKey, ...(units ? { units } : {}), choices, nonce };
}

function isComplete(pack: RecountPackage, ballot: OpenBallot): boolean {
  const ids = Object.keys(ballot.choices);
  if (!/^[0-9a-f]{32}$/.test(ballot.nonce) || ids.length !== pack.card.questions.length) return false;
  return pack.card.questions.every((question) => {
    const answer = ballot.choices[question.id];
    const fromPaper = answer !== 'invalid' || ballot.channel === 'paper';
    return answer !== undefined && fromPaper && answers(question, answer);
  });
}

function same(found: unknown, expected: unknown, detail: string, fault: string): Finding {
  return canonical(found) === canonical(expected) ? yes(detail) : no(fault);
}

function yes(detail: string): Finding {
  return { ok: true, detail };
}

function no(detail: string): Finding {
  return { ok: false, detail };
}

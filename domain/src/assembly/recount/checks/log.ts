import { receiptCode } from '../../card/receipt';
import { verifyHead } from '../../log/head';
import { type Finding, type Look, no, type Study, yes } from '../study';

/** 登记簿: that every ballot was logged as it came in, and nothing was taken out or slipped in afterwards. */
export const LOG: readonly Look[] = [
  {
    title: '登记簿签名',
    proves: '登记簿的每一页都由表决卡上的登记公钥签过名，换一把钥匙签不出来',
    look: ({ pack: { card, pollId, log } }) => {
      const forged = log.heads.findIndex((head) => !verifyHead(card.operatorKey, pollId, head));
      return forged < 0 ? yes(`${log.heads.length}个签名`) : no(`第${forged + 1}页的签名不对`);
    },
  },
  {
    title: '登记簿只增不改',
    proves: '每一页签名时的登记簿，都是最后这本的开头：登过的没有改、没有少，也没有调换',
    look: (study) => lookAtHeads(study, 'root', '登记簿的树根'),
  },
  {
    title: '登记簿的链',
    proves: '登记一笔扣着一笔，中间抽掉或插进一笔都会断开',
    look: (study) => lookAtHeads(study, 'chain', '登记簿的链'),
  },
  {
    title: '登记簿已封存',
    proves: '最后一页盖了“到此为止”的签名，之后没有再登，前面的也都在',
    look: ({ pack: { log } }) => {
      const closing = log.heads.findIndex((head) => head.closes);
      if (closing < 0) return no('没有封存的签名');
      if (closing < log.heads.length - 1) return no('封存之后还有登记');
      const logged = log.heads[closing]?.size;
      return logged === log.entries.length
        ? yes(`共${logged}笔`)
        : no(`封存时有${logged}笔，这里有${log.entries.length}笔`);
    },
  },
  {
    title: '登记时间',
    proves: '登记的时间没有倒流，每张票先交后登，截止以后才封存',
    look: lookAtTimes,
  },
  {
    title: '登记簿与选票',
    proves: '计入的票和未计入的票合起来就是登记簿，一张不多，一张不少',
    look: lookAtBallots,
  },
];

/** Holds each head against the log written again up to its size. */
function lookAtHeads({ pack: { log }, summaries }: Study, side: 'root' | 'chain', name: string): Finding {
  for (const [page, head] of log.heads.entries()) {
    const own = summaries[page];
    if (!own) return no(`第${page + 1}页的笔数不对`);
    if (own[side] !== head[side]) return no(`第${page + 1}页与${name}不符`);
  }
  const logged = summaries[summaries.length - 1]?.size ?? 0;
  return logged === log.entries.length ? yes(`${log.heads.length}页`) : no('有登记不在任何一页之内');
}

function lookAtTimes({ pack: { card, log } }: Study): Finding {
  let first = 0;
  let before = '';
  for (const [page, head] of log.heads.entries()) {
    if (head.at < before) return no(`第${page + 1}页的时间倒流`);
    if (head.size === first && !head.closes) return no(`第${page + 1}页没有登记`);
    const early = log.entries.slice(first, head.size).find((entry) => entry.at > head.at);
    if (early) return no(`回执${receiptCode(early.commit)}先登后交`);
    first = head.size;
    before = head.at;
  }
  return before >= card.window.to ? yes(`封存于 ${before}`) : no('截止之前就封存了');
}

function lookAtBallots({ pack: { log, ballots, refused }, places }: Study): Finding {
  if (places.size !== log.entries.length) return no('同一张票登记了两次');
  const seen = new Set<string>();
  for (const list of [ballots, refused]) {
    let last = -1;
    for (const { commit, at, channel } of list) {
      const place = places.get(commit);
      const entry = place === undefined ? undefined : log.entries[place];
      if (place === undefined || !entry) return no(`回执${receiptCode(commit)}没有登记`);
      if (entry.at !== at || entry.channel !== channel) return no(`回执${receiptCode(commit)}的时间或方式与登记不符`);
      if (seen.has(commit)) return no(`回执${receiptCode(commit)}出现了两次`);
      if (place < last) return no('选票没有按登记顺序排列');
      seen.add(commit);
      last = place;
    }
  }
  const lost = log.entries.find(({ commit }) => !seen.has(commit));
  return lost ? no(`登记过的回执${receiptCode(lost.commit)}不见了`) : yes(`${seen.size}张`);
}

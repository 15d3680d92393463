import { randomUUID } from 'node:crypto';
import { type WeChatApi, wechatError, wechatOk } from './open-api';
import type { Personas } from './personas';

/** Words that stand for what WeChat's model would find: `risky` is refused, `review` left to a person. */
const WORDS: { word: string; suggest: 'risky' | 'review'; label: number }[] = [
  { word: '赌博', suggest: 'risky', label: 20006 },
  { word: '毒品', suggest: 'risky', label: 20006 },
  { word: '枪支', suggest: 'risky', label: 20006 },
  { word: '色情', suggest: 'risky', label: 20002 },
  { word: '办假证', suggest: 'risky', label: 20008 },
  { word: '刷单', suggest: 'risky', label: 20008 },
  { word: '去死', suggest: 'risky', label: 20003 },
  { word: '加微信领', suggest: 'review', label: 10001 },
  { word: '低价转让', suggest: 'review', label: 10001 },
];

const LABEL_NORMAL = 100;
const LONGEST = 2500;
const ACTIVE_MS = 2 * 3_600_000;

/** security.msgSecCheck (version 2) and security.mediaCheckAsync. */
export function contentSecurity(personas: Personas, now: () => number): Record<string, WeChatApi> {
  function whoIsAtFault(openid: unknown) {
    if (typeof openid !== 'string' || !personas.known(openid)) return wechatError(40003, 'invalid openid');
    const seen = personas.lastSeen(openid);
    // The API only judges what a person writes who has used the mini-program in the last two hours.
    if (seen === undefined || now() - seen > ACTIVE_MS) return wechatError(61010, 'code is expired');
    return undefined;
  }

  return {
    'security.msgSecCheck': ({ content, version, scene, openid }) => {
      if (typeof content !== 'string' || content === '') return wechatError(44004, 'empty content');
      if (version !== 2) return wechatError(40097, 'invalid args: version');
      if (![1, 2, 3, 4].includes(Number(scene))) return wechatError(40097, 'invalid args: scene');
      const fault = whoIsAtFault(openid);
      if (fault) return fault;
      if ([...content].length > LONGEST) return wechatError(45002, 'content size out of limit');
      const found = WORDS.filter(({ word }) => content.includes(word));
      const worst = found.find(({ suggest }) => suggest === 'risky') ?? found[0];
      const result = worst ? { suggest: worst.suggest, label: worst.label } : { suggest: 'pass', label: LABEL_NORMAL };
      return wechatOk({
        result,
        detail: [
          { strategy: 'content_model', errcode: 0, ...result, prob: worst ? 90 : 10 },
          ...found.map(({ word, suggest, label }) => ({
            strategy: 'keyword',
            errcode: 0,
            suggest,
            label,
            level: 90,
            keyword: word,
          })),
        ],
        trace_id: randomUUID(),
      });
    },

    'security.mediaCheckAsync': ({ media_url, media_type, version, scene, openid }) => {
      if (typeof media_url !== 'string' || !/^https?:\/\//.test(media_url)) {
        return wechatError(40097, 'invalid args: media_url');
      }
      if (![1, 2].includes(Number(media_type))) return wechatError(40097, 'invalid args: media_type');
      if (version !== 2 || ![1, 2, 3, 4].includes(Number(scene))) return wechatError(40097, 'invalid args');
      return whoIsAtFault(openid) ?? wechatOk({ trace_id: randomUUID() });
    },
  };
}
